import { useState } from 'react'
import { alsoErasedWords, staysWords } from '../../src-main/contract/erasure-words.ts'
import { erasureConfirmers } from '../../src-main/contract/personal-data-calls.ts'
import type {
  Erasure,
  ErasureTraces,
  Retention,
} from '../../src-main/contract/personal-data-calls.ts'
import { formatDate, shownDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { personalDataWords as words } from '../words/personal-data.ts'
import { ConfirmErasure } from './confirm-erasure.tsx'

/** Proposals and minutes, the newest first, and the copies that still hold what was erased. */
export function ErasureList({ held }: { readonly held: Retention }) {
  const [confirming, setConfirming] = useState<Erasure | null>(null)
  const withdraw = useDoing('withdrawErasure')
  const newest = held.erasures.find(({ state, swept }) => state === 'confirmed' && swept)
  if (held.erasures.length === 0) return null
  return (
    <>
      <h2>{words.erasures}</h2>
      <ProblemNotice problem={withdraw.problem} />
      <ul className="erasures">
        {held.erasures.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{words.states[one.state]}</strong>
              <p>{words.proposal(one.numbers.length, one.proposedBy, on(one.proposedAt))}</p>
              <p className="soft">
                {one.confirmedAt && one.confirmedBy
                  ? words.by(one.confirmedBy, on(one.confirmedAt))
                  : words.until(on(one.expiresAt))}
              </p>
              {one.traces ? <Traces traces={one.traces} /> : null}
              {one.state === 'proposed' && !one.mayConfirm ? (
                <p className="soft">{words.waitsForOther}</p>
              ) : null}
              {one.state === 'confirmed' && !one.swept ? (
                <Notice kind="soon">
                  <p>{words.unswept}</p>
                </Notice>
              ) : null}
            </div>
            <div className="erasure-acts">
              {one.state === 'confirmed' ? (
                <Action
                  icon="print"
                  onPress={() =>
                    go({ at: 'paper', paper: { paper: 'erasure-minutes', id: one.id } })
                  }
                >
                  {words.minutes}
                </Action>
              ) : null}
              {one.mayConfirm ? (
                <Action kind="grave" onPress={() => setConfirming(one)}>
                  {words.confirm}
                </Action>
              ) : null}
              {one.state === 'proposed' ? (
                <Action
                  kind="quiet"
                  busy={withdraw.busy}
                  onPress={() => void withdraw.run({ id: one.id })}
                >
                  {words.withdraw}
                </Action>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {newest && held.olderCopies.length > 0 ? (
        <OlderCopies erasure={newest.id} names={held.olderCopies} />
      ) : null}
      {confirming ? (
        <ConfirmErasure erasure={confirming} onClose={() => setConfirming(null)} />
      ) : null}
    </>
  )
}

/** What went beside the complaints, and what still tells of the same persons. */
function Traces({ traces }: { readonly traces: ErasureTraces }) {
  const also = alsoErasedWords(traces)
  const stays = staysWords(traces)
  return (
    <>
      {also === '' ? null : <p className="soft">{words.alsoErased(also)}</p>}
      {stays === '' ? null : <p className="soft">{words.stays(stays)}</p>}
    </>
  )
}

function OlderCopies({
  erasure,
  names,
}: {
  readonly erasure: string
  readonly names: readonly string[]
}) {
  const [sure, setSure] = useState(false)
  const destroy = useDoing('destroyCopies')
  const may = useMay([...erasureConfirmers])
  const run = () => {
    setSure(false)
    void destroy.run({ id: erasure }).then((outcome) => {
      if ('answer' in outcome) tell(words.destroyed)
    })
  }
  return (
    <>
      <h2>{words.copies}</h2>
      <p className="soft">{words.copiesMore}</p>
      <ul className="copy-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <ProblemNotice problem={destroy.problem} />
      <Waiting busy={destroy.busy} />
      {may ? (
        <div>
          <Action kind="grave" busy={destroy.busy} onPress={() => setSure(true)}>
            {words.destroy(names.length)}
          </Action>
        </div>
      ) : null}
      <WindowDialog title={words.destroyTitle} open={sure} onClose={() => setSure(false)}>
        <p>{words.copiesMore}</p>
        <div className="form-end">
          <Action autoFocus onPress={() => setSure(false)}>
            {commonWords.cancel}
          </Action>
          <Action kind="grave" onPress={run}>
            {words.destroy(names.length)}
          </Action>
        </div>
      </WindowDialog>
    </>
  )
}

function on(instant: Erasure['proposedAt']): string {
  return formatDate(shownDate(instant))
}
