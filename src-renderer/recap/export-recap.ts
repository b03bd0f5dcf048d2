import { sentenceOf } from '../../src-main/contract/sentences.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { tell, tellRefusal } from '../app/status-line.tsx'
import { ask } from '../register-client.ts'
import { recapWords as words } from '../words/recap.ts'

/** Saves a period's workbook where the person wants it, from whatever screen is open. */
export async function exportRecap(period: Period): Promise<void> {
  tell(words.saving, true)
  const outcome = await ask('saveRecapFile', { period })
  if ('answer' in outcome) tell(words.saved(outcome.answer.name))
  else if (outcome.problem.problem === 'cancelled') tell(words.notSaved)
  else tellRefusal(sentenceOf(outcome.problem))
}
