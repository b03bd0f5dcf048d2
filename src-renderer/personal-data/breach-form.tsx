import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { BreachList, BreachScope } from '../../src-main/contract/personal-data-calls.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { go } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { DateBox } from '../form/date-box.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { personalDataWords as words } from '../words/personal-data.ts'

interface Typed {
  readonly of: BreachScope['of']
  readonly from: string | null
  readonly to: string | null
  readonly numbers: string
  readonly happened: string
  readonly handling: string
}

const empty: Typed = { of: 'all', from: null, to: null, numbers: '', happened: '', handling: '' }

// Outlives the screen: looking at a case must not cost what was typed about a breach.
let kept: Typed = empty
let made: BreachList | null = null

/** Whom a breach concerns: what was hit, when and how, what is done; then the list and the notice. */
export function BreachForm() {
  const [typed, setTyped] = useState(kept)
  const [list, setList] = useState(made)
  const make = useDoing('makeBreachList')
  const change = (part: Partial<Typed>) => {
    kept = { ...typed, ...part }
    setTyped(kept)
  }
  const submit = () => {
    if (make.busy) return
    const { happened, handling } = typed
    void make.run({ scope: scopeOf(typed), happened, handling }).then((outcome) => {
      if (!('answer' in outcome)) return
      made = outcome.answer
      setList(made)
    })
  }
  return (
    <>
      <p className="soft">{words.breachMore}</p>
      <FaultyForm faults={faultsOfProblem(make.problem)}>
        <Form
          className="breach-form"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Choice
            label={words.scope}
            shape="row"
            options={(['all', 'period', 'copy', 'cases'] as const).map((id) => ({
              id,
              name: words.scopes[id],
            }))}
            value={typed.of}
            onChange={(of) => change({ of })}
          />
          {typed.of === 'period' ? (
            <div className="part-grid">
              <DateBox
                label={words.from}
                field="scope.from"
                value={typed.from}
                onChange={(from) => change({ from })}
              />
              <DateBox
                label={words.to}
                field="scope.to"
                value={typed.to}
                onChange={(to) => change({ to })}
              />
            </div>
          ) : null}
          {typed.of === 'copy' ? (
            <DateBox
              label={words.madeOn}
              field="scope.madeOn"
              value={typed.to}
              onChange={(to) => change({ to })}
            />
          ) : null}
          {typed.of === 'cases' ? (
            <TextBox
              label={words.numbers}
              hint={words.numbersHint}
              field="scope.numbers"
              rows={2}
              value={typed.numbers}
              onChange={(numbers) => change({ numbers })}
            />
          ) : null}
          <div className="part-grid">
            <TextBox
              label={words.happened}
              field="happened"
              rows={2}
              required
              value={typed.happened}
              onChange={(happened) => change({ happened })}
            />
            <TextBox
              label={words.handling}
              field="handling"
              rows={2}
              required
              value={typed.handling}
              onChange={(handling) => change({ handling })}
            />
          </div>
          {make.problem?.problem === 'invalid' ? null : <ProblemNotice problem={make.problem} />}
          <div className="breach-end">
            <Action kind="main" submit busy={make.busy} onPress={() => undefined}>
              {words.makeList}
            </Action>
            <Waiting busy={make.busy} />
          </div>
        </Form>
      </FaultyForm>
      {list ? <Result key={list.sequence} list={list} /> : null}
    </>
  )
}

function Result({ list }: { readonly list: BreachList }) {
  const [notice, setNotice] = useState(list.notice)
  const save = useDoing('saveBreachList')
  return (
    <>
      <p role="status">{words.people(list.people.length, list.unknown)}</p>
      <ProblemNotice problem={save.problem} />
      <div className="breach-end">
        <Action
          icon="print"
          onPress={() =>
            go({ at: 'paper', paper: { paper: 'breach-list', sequence: list.sequence } })
          }
        >
          {words.print}
        </Action>
        <Action
          busy={save.busy}
          onPress={() => {
            void save.run({ sequence: list.sequence }).then((outcome) => {
              if ('answer' in outcome) tell(words.saved(outcome.answer.name))
            })
          }}
        >
          {words.save}
        </Action>
      </div>
      <TextBox
        label={words.notice}
        hint={words.noticeHint}
        rows={6}
        value={notice}
        onChange={setNotice}
      />
    </>
  )
}

function scopeOf({ of, from, to, numbers }: Typed): BreachScope {
  const date = (value: string | null) => (value ?? '') as OfficeDate
  switch (of) {
    case 'all':
      return { of }
    case 'period':
      return { of, from: date(from), to: date(to) }
    case 'copy':
      return { of, madeOn: date(to) }
    case 'cases':
      return { of, numbers: numbers.split(/[\s,;]+/).filter((number) => number !== '') }
  }
}
