import { useState } from 'react'
import { categoryLabels } from '../../src-main/contract/labels.ts'
import { erasureProposers } from '../../src-main/contract/personal-data-calls.ts'
import type { Retention } from '../../src-main/contract/personal-data-calls.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Tick } from '../form/tick.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { personalDataWords as words } from '../words/personal-data.ts'
import { ErasureList } from './erasure-list.tsx'
import { HoldDialog } from './hold-dialog.tsx'

/** What is due by the office's JRA, what was proposed and confirmed, and which copies still hold it. */
export function ErasingPart() {
  const asked = useAnswer('retention', {})
  const again = useDoing('eraseAgain')
  const held = asked.answer
  // What waits for somebody comes first.
  const waits = held?.erasures.some(({ state }) => state === 'proposed') ?? false
  return (
    <>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !held} />
      {held && held.cameBack.length > 0 ? (
        <Notice kind="soon">
          <p>{words.cameBack(held.cameBack.join(', '))}</p>
          <Action
            kind="grave"
            busy={again.busy}
            onPress={() => {
              void again.run({}).then((outcome) => {
                if ('answer' in outcome) tell(words.erasedAgain)
              })
            }}
          >
            {words.again}
          </Action>
          <ProblemNotice problem={again.problem} />
        </Notice>
      ) : null}
      {held && waits ? <ErasureList held={held} /> : null}
      {held ? <DueTable held={held} /> : null}
      {held && !waits ? <ErasureList held={held} /> : null}
    </>
  )
}

function DueTable({ held }: { readonly held: Retention }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [holding, setHolding] = useState<string | null>(null)
  const propose = useDoing('proposeErasure')
  const free = useDoing('holdErasure')
  const mayPropose = useMay([...erasureProposers])
  if (held.years === null)
    return (
      <Notice>
        <p>{words.unset}</p>
      </Notice>
    )
  const proposed = new Set(
    held.erasures.filter(({ state }) => state === 'proposed').flatMap(({ numbers }) => numbers),
  )
  const open = held.due.filter(({ number }) => !proposed.has(number))
  const going = chosen.filter((number) =>
    open.some((one) => one.number === number && one.held === null),
  )
  return (
    <>
      <p className="soft">
        {words.kept(held.years, held.basis)} {open.length === 0 ? words.noneDue : words.preview}
      </p>
      {open.length > 0 ? (
        <div className="due-erasures">
          <table className="plain-table">
            <thead>
              <tr>
                {[words.due, words.closed, words.dueSince, words.category, words.goes].map(
                  (name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ),
                )}
                <th scope="col">
                  <span className="said-only">{words.hold}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {open.map((one) => (
                <tr key={one.number}>
                  <th scope="row" className="number">
                    {mayPropose && one.held === null ? (
                      <Tick
                        label={one.number}
                        value={going.includes(one.number)}
                        onChange={(on) =>
                          setChosen((old) =>
                            on
                              ? [...old, one.number]
                              : old.filter((number) => number !== one.number),
                          )
                        }
                      />
                    ) : (
                      one.number
                    )}
                  </th>
                  <td className="number">{formatDate(one.closedOn)}</td>
                  <td className="number">{formatDate(one.dueOn)}</td>
                  <td>{one.category && categoryLabels[one.category]}</td>
                  <td>
                    {one.held === null
                      ? words.goesWords(one.rows, one.letters, one.files)
                      : words.held(one.held)}
                  </td>
                  <td className="figure">
                    {one.held === null ? (
                      <Action
                        kind="quiet"
                        label={words.holdOf(one.number)}
                        onPress={() => setHolding(one.number)}
                      >
                        {words.hold}
                      </Action>
                    ) : (
                      <Action
                        kind="quiet"
                        label={words.freeOf(one.number)}
                        busy={free.busy}
                        onPress={() => void free.run({ number: one.number })}
                      >
                        {words.free}
                      </Action>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <ProblemNotice problem={propose.problem ?? free.problem} />
      {mayPropose && open.length > 0 ? (
        <div>
          <Action
            kind="main"
            busy={propose.busy}
            disabled={going.length === 0}
            onPress={() => {
              void propose.run({ numbers: [...going] }).then((outcome) => {
                if (!('answer' in outcome)) return
                setChosen([])
                tell(words.proposed)
              })
            }}
          >
            {words.propose(going.length)}
          </Action>
        </div>
      ) : null}
      {holding ? <HoldDialog number={holding} onClose={() => setHolding(null)} /> : null}
    </>
  )
}
