import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ProcedureLine } from '../../src-main/contract/procedure.ts'
import { useMay } from '../app/session.tsx'
import { go } from '../app/place.ts'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { recentWords } from '../words/dates.ts'
import { procedureWords as words, servesWords } from '../words/procedures.ts'
import { ImportProcedure } from './import-procedure.tsx'
import { newestFor } from './in-force.ts'
import { ProcedureView } from './procedure-view.tsx'
import './procedures.css'

// Outlives the part: back from the editor the same SOP is shown.
let shownLast: string | null = null

function keepShown(id: string): void {
  shownLast = id
}

/** The office's SOPs: what is in force, by which version complaints run, and what is still open. */
export function SopPart() {
  const asked = useAnswer('procedures', {})
  const may = useMay(['secretary', 'register-keeper'])
  const [chosen, setChosen] = useState(shownLast)
  const lines = asked.answer ?? []
  const shown = lines.find(({ id }) => id === chosen) ?? lines.at(-1)
  const show = (id: string) => {
    keepShown(id)
    setChosen(id)
  }
  return (
    <div className="part sop-part">
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !asked.answer} />
      {asked.answer ? (
        <>
          <table className="plain-table sop-list">
            <caption className="said-only">{words.procedures}</caption>
            <thead>
              <tr>
                <th scope="col">{words.title}</th>
                <th scope="col">{words.serves}</th>
                <th scope="col">{words.inForce}</th>
                <th scope="col">{words.running}</th>
                <th scope="col">{words.openDoubts}</th>
                <th scope="col">{words.draft}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ProcedureRow
                  key={line.id}
                  line={line}
                  shown={line === shown}
                  inForce={newestFor(lines, line.serves)?.id === line.id}
                  onShow={() => show(line.id)}
                />
              ))}
            </tbody>
          </table>
          {may ? (
            <div>
              <ImportProcedure
                lines={lines}
                onImported={(id) => {
                  show(id)
                  go({ at: 'settings', part: 'sop', item: id })
                }}
              />
            </div>
          ) : null}
          {shown ? <ProcedureView key={shown.id} line={shown} mayEdit={may} /> : null}
        </>
      ) : null}
    </div>
  )
}

function ProcedureRow({
  line,
  shown,
  inForce,
  onShow,
}: {
  readonly line: ProcedureLine
  readonly shown: boolean
  readonly inForce: boolean
  readonly onShow: () => void
}) {
  const [newest] = line.versions
  const running = line.versions.filter((one) => one.running > 0)
  return (
    <tr className={shown ? 'sop-shown' : undefined}>
      <th scope="row">
        <Button className="link" onPress={onShow} aria-pressed={shown}>
          {line.title}
        </Button>
      </th>
      <td>{servesWords(line.serves)}</td>
      <td>
        {newest ? words.version(newest.version) : words.onlyDraft}
        {newest && !inForce ? (
          <span className="small soft sop-text">{words.notInForce}</span>
        ) : null}
      </td>
      <td>
        {running.length === 0
          ? words.noneRunning
          : running.map((one) => words.runningOf(one.version, one.running)).join(', ')}
      </td>
      <td>{line.openDoubts}</td>
      <td>{line.draft ? recentWords(line.draft.savedAt) : words.noDraft}</td>
    </tr>
  )
}
