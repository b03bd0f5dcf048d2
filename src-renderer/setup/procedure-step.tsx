import { useState } from 'react'
import type { ProcedureLine } from '../../src-main/contract/procedure.ts'
import { go } from '../app/place.ts'
import { SwimlaneFigure } from '../case/swimlane.tsx'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { DoubtList } from '../procedures/doubt-list.tsx'
import { newestFor } from '../procedures/in-force.ts'
import { useAnswer } from '../use-answer.ts'
import { setupWords as words } from '../words/setup.ts'
import { StepFoot, useRight, type StepProps } from './step-foot.tsx'
import '../procedures/procedures.css'

const serves = ['direct', 'indirect'] as const

/** The two procedures as their charts, with what they leave open. */
export function ProcedureStep({ name }: StepProps) {
  const asked = useAnswer('procedures', {})
  const right = useRight(name)
  const [chosen, setChosen] = useState<(typeof serves)[number]>('direct')
  const line = newestFor(asked.answer ?? [], chosen)
  return (
    <>
      <p className="soft">{words.procedureLead}</p>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !asked.answer} />
      <div className="setup-which">
        <Choice
          label={words.which}
          shape="row"
          value={chosen}
          onChange={setChosen}
          options={serves.map((id) => ({ id, name: words.serves[id] }))}
        />
        <Action
          onPress={() => go({ at: 'settings', part: 'sop', ...(line ? { item: line.id } : {}) })}
        >
          {words.change}
        </Action>
      </div>
      {line ? <Shown key={line.id} line={line} /> : null}
      <StepFoot
        name={name}
        verb={words.takeThese}
        busy={right.busy}
        problem={right.problem}
        onNext={right.right}
      />
    </>
  )
}

function Shown({ line }: { readonly line: ProcedureLine }) {
  const version = line.versions[0]?.version ?? 1
  const picture = useAnswer('swimlane', { procedure: { id: line.id, version } })
  const doubts = useAnswer('doubts', { id: line.id }).answer ?? []
  const open = doubts.filter(({ answer }) => answer === null)
  return (
    <>
      <h3>{line.title}</h3>
      <p className="small soft">{words.openDoubts(open.length)}</p>
      {open.length > 0 ? <DoubtList procedure={line.id} doubts={open} /> : null}
      <ProblemNotice problem={picture.problem} onRetry={picture.again} />
      <Waiting busy={picture.busy && !picture.answer} />
      {picture.answer ? <SwimlaneFigure swimlane={picture.answer} legend={null} /> : null}
    </>
  )
}
