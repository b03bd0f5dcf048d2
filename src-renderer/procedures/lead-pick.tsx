import { procedureClosings } from '../../src-main/contract/closing.ts'
import { closingLabels } from '../../src-main/contract/labels.ts'
import type { LeadsTo, ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { Pick } from '../form/pick.tsx'
import { procedureWords as words } from '../words/procedures.ts'
import type { DraftStep } from './edit-draft.ts'

interface LeadPickProps {
  readonly label: string
  readonly hint?: string
  readonly draft: ProcedureDraft
  readonly step: DraftStep
  readonly value: LeadsTo | null
  readonly onChange: (lead: LeadsTo | null) => void
  /** The name of the choice to say nothing; without it none is offered. */
  readonly none?: string
}

/** Where a step or an outcome leads: another step, or how the complaint is closed. */
export function LeadPick({ label, hint, draft, step, value, onChange, none }: LeadPickProps) {
  const steps = draft.steps.flatMap((one, place) =>
    one === step ? [] : [{ id: keyOf({ step: one.id }), name: words.toStep(place + 1, one.short) }],
  )
  const ends = procedureClosings.map((closes) => ({
    id: keyOf({ closes }),
    name: words.toClosing(closingLabels[closes]),
  }))
  const options = [...steps, ...ends]
  const key = value === null ? null : keyOf(value)
  // A way to a step that is gone, to itself, or to an ending that no step may give, stays in sight
  // until it is mended.
  const lost = key !== null && !options.some(({ id }) => id === key)
  const lostName =
    value && 'closes' in value ? words.toClosing(closingLabels[value.closes]) : words.goneStep
  return (
    <div className="lead-pick">
      <Pick
        label={label}
        {...(none === undefined ? {} : { none })}
        value={key}
        options={lost ? [{ id: key, name: lostName }, ...options] : options}
        onChange={(chosen) => onChange(chosen === null ? null : leadOf(chosen))}
      />
      {hint ? <p className="small soft">{hint}</p> : null}
    </div>
  )
}

function keyOf(lead: LeadsTo): string {
  return 'step' in lead ? `step ${lead.step}` : `closes ${lead.closes}`
}

function leadOf(key: string): LeadsTo {
  const [kind, id = ''] = key.split(' ')
  const closes = procedureClosings.find((one) => one === id)
  return kind === 'closes' && closes ? { closes } : { step: id }
}
