import { useEffect, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { go } from '../app/place.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { paperWords } from '../words/papers.ts'
import { swimlaneWords as words } from '../words/swimlane.ts'
import { StepList, type StepListProps } from './step-list.tsx'
import { CaseSwimlane } from './swimlane.tsx'

type View = 'list' | 'chart'

/** The SOP of a case as a list or as a chart; which one is remembered for the officer. */
export function StepsView(props: StepListProps) {
  const { file, procedure } = props
  const { officer } = useSession()
  const memory = `meja-aduan.steps.${officer?.id ?? ''}`
  const [chosen, setChosen] = useState<{ memory: string; view: View } | null>(null)
  // Another officer at the same screen finds their own view.
  const view = chosen?.memory === memory ? chosen.view : remembered(memory)
  const list = useRef<HTMLDivElement>(null)
  const [toStep, setToStep] = useState(false)
  const show = (next: View) => {
    setChosen({ memory, view: next })
    window.localStorage.setItem(memory, next)
  }
  const printChart = () => go({ at: 'paper', paper: { paper: 'swimlane', number: file.number } })
  useCommands({
    'case.steps-view': () => show(view === 'list' ? 'chart' : 'list'),
    'case.swimlane': printChart,
  })
  // From the chart's button the keyboard goes on in the step that it named.
  useEffect(() => {
    if (!toStep || view !== 'list') return
    setToStep(false)
    list.current?.querySelector<HTMLElement>('.step-open .step-row')?.focus()
  }, [toStep, view])

  const open = file.closedAt
    ? -1
    : procedure.steps.findIndex(({ id }) =>
        file.steps.some((step) => step.id === id && step.startedAt && !step.finishedAt),
      )
  return (
    <div ref={list}>
      <div className="steps-views joined">
        <ToggleButtonGroup
          aria-label={words.views}
          selectedKeys={[view]}
          disallowEmptySelection
          onSelectionChange={(keys) => show(keys.has('chart') ? 'chart' : 'list')}
        >
          <ToggleButton id="list">{words.list}</ToggleButton>
          <ToggleButton id="chart">
            {words.chart} <kbd aria-hidden="true">{keysOf('case.steps-view')}</kbd>
          </ToggleButton>
        </ToggleButtonGroup>
      </div>
      {view === 'list' ? <StepList {...props} /> : <CaseSwimlane number={file.number} />}
      {view === 'chart' ? (
        <div className="swimlane-next">
          <Action icon="print" onPress={printChart}>
            {paperWords.chart}
          </Action>
          {open >= 0 ? (
            <Action
              icon="right"
              onPress={() => {
                setToStep(true)
                show('list')
              }}
            >
              {words.openStep(open + 1, procedure.steps[open]?.short ?? '')}
            </Action>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function remembered(memory: string): View {
  return window.localStorage.getItem(memory) === 'chart' ? 'chart' : 'list'
}
