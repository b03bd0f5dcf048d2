import { go } from '../app/place.ts'
import { ask } from '../register-client.ts'

/** On the very first start the register keeper comes to the setting up before anything else. */
export function leadThroughSetup(): void {
  void ask('setup', {}).then((outcome) => {
    if (!('answer' in outcome)) return
    const { open, untouched } = outcome.answer
    if (open && untouched) go({ at: 'setup', step: null })
  })
}
