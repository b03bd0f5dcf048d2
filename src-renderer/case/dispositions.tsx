import { useMemo } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { roleLabels } from '../../src-main/contract/labels.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { DateBox } from '../form/date-box.tsx'
import { Suggest } from '../form/suggest.tsx'
import { TextBox } from '../form/text-box.tsx'
import { useDoing } from '../use-answer.ts'
import { actWords as words } from '../words/acts.ts'
import { shortMoment } from '../words/dates.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'
import type { ActProps } from './act-props.ts'
import { useWho } from './use-who.ts'
import { unsaidWhen, useMoment, WhenFields } from './when-fields.tsx'

interface Suggestion {
  readonly name: string
  readonly aside: string
  /** What the register keeps instead of the name. */
  readonly id: string | null
}

/** Who may have written the sheet, and to whom it may be addressed. */
function useSuggestions() {
  const { office } = useOffice()
  const { officers } = useWho()
  return useMemo(() => {
    const people: Suggestion[] = officers.map(({ id, name, role }) => ({
      name,
      aside: roleLabels[role],
      id,
    }))
    const above = people.filter(({ aside }) =>
      [roleLabels.head, roleLabels.secretary].includes(aside),
    )
    const signing = (office?.signatories ?? []).map(({ name, position }): Suggestion => {
      const words = position.join(' ')
      return name ? { name, aside: words, id: null } : { name: words, aside: '', id: null }
    })
    const divisions = (office?.divisions ?? []).map(({ id, name }): Suggestion => ({
      name,
      aside: words.division,
      id,
    }))
    return { givers: once([...above, ...signing]), receivers: once([...divisions, ...people]) }
  }, [office, officers])
}

function once(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...new Map(suggestions.map((one) => [one.name, one] as const)).values()]
}

/** The instruction that came back on the disposition sheet, typed in. */
export function DisposeForm({ file, onClose, onDone, again }: ActProps) {
  const dispose = useDoing('dispose')
  const empty = {
    instruction: '',
    givenBy: '',
    to: '',
    dueOn: null as string | null,
    ...unsaidWhen,
  }
  const { input, change, forget } = useKeptInput(file.number, 'dispose', empty)
  const { givers, receivers } = useSuggestions()
  const moment = useMoment()
  const submit = async () => {
    const { instruction, givenBy, to, dueOn } = input
    const outcome = await dispose.run({
      number: file.number,
      instruction,
      givenBy,
      to: receivers.find(({ name }) => name === to.trim())?.id ?? to,
      dueOn,
      at: moment(input),
      basedOn: file.revision,
    })
    if (!('answer' in outcome)) return
    forget()
    tell(words.disposed)
    onDone()
  }
  return (
    <ActForm
      will={words.disposeWill}
      verb={words.dispose}
      busy={dispose.busy}
      problem={dispose.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        dispose.forget()
        again()
      }}
    >
      <TextBox
        label={words.instruction}
        field="instruction"
        rows={3}
        required
        autoFocus
        value={input.instruction}
        onChange={(instruction) => change({ instruction })}
      />
      <Suggest
        label={words.givenBy}
        field="givenBy"
        required
        suggestions={givers}
        value={input.givenBy}
        onChange={(givenBy) => change({ givenBy })}
      />
      <Suggest
        label={words.to}
        field="to"
        required
        suggestions={receivers}
        value={input.to}
        onChange={(to) => change({ to })}
      />
      <div className="act-row">
        <WhenFields value={input} onChange={change} label={words.givenAt} />
        <DateBox
          label={words.dueOn}
          field="dueOn"
          value={input.dueOn}
          onChange={(dueOn) => change({ dueOn })}
        />
      </div>
    </ActForm>
  )
}

/** Dispositions of a case, the newest first. */
export function DispositionList({ file }: { readonly file: CaseFile }) {
  const { divisionName } = useOffice()
  const { officers, nameOf } = useWho()
  if (file.dispositions.length === 0) return null
  const named = (to: string) => officers.find(({ id }) => id === to)?.name ?? divisionName(to) ?? to
  return (
    <section aria-label={words.dispositions}>
      <h3 className="soft">{words.dispositions}</h3>
      <ul className="aside-list">
        {file.dispositions.toReversed().map((one) => (
          <li key={one.id}>
            <p className="contents-text">{one.instruction}</p>
            <p className="small contents-text">{words.fromTo(one.givenBy, named(one.to))}</p>
            <p className="small soft">
              {[
                shortMoment(one.givenAt),
                one.dueOn ? words.before(formatDate(one.dueOn)) : null,
                words.recordedBy(nameOf(one.recordedBy)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
