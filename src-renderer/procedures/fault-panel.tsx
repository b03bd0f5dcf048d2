import { Button } from 'react-aria-components'
import type { ProcedureFault } from '../../src-main/contract/procedure-fault.ts'
import { procedureWords as words } from '../words/procedures.ts'
import type { DraftStep } from './edit-draft.ts'

/** A step by its place, or what is said of the whole. */
export type Place = number | 'general'

export function faultsAt(
  faults: readonly ProcedureFault[],
  step: string | null,
): readonly ProcedureFault[] {
  return faults.filter((fault) => fault.step === step)
}

const mostShown = 4

/** Everything that stands in the way of publishing, each with a link to where it is. */
export function FaultPanel({
  faults,
  steps,
  onGo,
}: {
  readonly faults: readonly ProcedureFault[]
  readonly steps: readonly DraftStep[]
  readonly onGo: (place: Place) => void
}) {
  if (faults.length === 0) return null
  return (
    <div className="editor-faults" role="status">
      <p className="small strong">{words.faults(faults.length)}</p>
      <ul className="small">
        {faults.slice(0, mostShown).map((fault) => {
          const place = steps.findIndex(({ id }) => id === fault.step)
          return (
            <li key={`${fault.step} ${fault.sentence}`}>
              <Button className="link" onPress={() => onGo(place < 0 ? 'general' : place)}>
                {fault.sentence}
              </Button>
            </li>
          )
        })}
        {faults.length > mostShown ? (
          <li className="soft">{words.moreFaults(faults.length - mostShown)}</li>
        ) : null}
      </ul>
    </div>
  )
}

/** `Langkah 3 “Telaah”: bunyi SOP belum diisi.` without what stands beside it anyway. */
function withoutPlace(sentence: string): string {
  const rest = sentence.replace(/^Langkah \d+(?: “[^”]*”)?: /, '')
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}

/** The same sentences beside the step that they are about. */
export function FaultsHere({ faults }: { readonly faults: readonly ProcedureFault[] }) {
  if (faults.length === 0) return null
  return (
    <ul className="fault-list small">
      {faults.map(({ sentence }) => (
        <li key={sentence}>{withoutPlace(sentence)}</li>
      ))}
    </ul>
  )
}
