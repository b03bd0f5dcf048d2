import { performerLabels } from '../../src-main/contract/labels.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import type { ProcedureFault } from '../../src-main/contract/procedure-fault.ts'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick, Ticks } from '../form/tick.tsx'
import { meetsWords, procedureWords as words } from '../words/procedures.ts'
import { changeStep, nameStep, type DraftStep } from './edit-draft.ts'
import { DocumentRows } from './document-rows.tsx'
import { DoubtRows } from './doubt-rows.tsx'
import { FaultsHere } from './fault-panel.tsx'
import { LeadPick } from './lead-pick.tsx'
import { NormFields } from './norm-fields.tsx'
import { OutcomeRows } from './outcome-rows.tsx'

export interface EditProps {
  readonly draft: ProcedureDraft
  readonly known: ReadonlySet<string>
  readonly edit: (change: (draft: ProcedureDraft) => ProcedureDraft) => void
  readonly faults: readonly ProcedureFault[]
}

const performers = Performer.options.map((id) => ({ id, name: performerLabels[id] }))

/** Everything that the SOP says of one step. */
export function StepForm({
  draft,
  place,
  known,
  edit,
  faults,
}: EditProps & { readonly place: number }) {
  const step = draft.steps[place]
  if (!step) return null
  const set = (change: Partial<DraftStep>) => edit((old) => changeStep(old, place, change))
  return (
    <section className="step-form" aria-label={words.toStep(place + 1, step.short)}>
      <FaultsHere faults={faults} />
      <div className="step-grid">
        <TextBox
          label={words.short}
          value={step.short}
          onChange={(short) => edit((old) => nameStep(old, place, short, known))}
        />
        <Pick
          label={words.performer}
          value={step.performer}
          options={performers}
          onChange={(performer) => (performer ? set({ performer }) : undefined)}
        />
        <NormFields norm={step.norm} onChange={(norm) => set({ norm })} />
        <div className="wide">
          <TextBox
            label={words.text}
            rows={2}
            value={step.text}
            onChange={(text) => set({ text })}
          />
        </div>
        <div className="wide">
          <Ticks
            label={words.with}
            value={step.with}
            options={performers.filter(({ id }) => id !== step.performer)}
            onChange={(ids) => set({ with: Performer.options.filter((id) => ids.includes(id)) })}
          />
        </div>
      </div>

      <h2>{words.documents}</h2>
      <DocumentRows step={step} known={known} onChange={(documents) => set({ documents })} />
      <TextBox
        label={words.output}
        value={step.output ?? ''}
        onChange={(output) => set({ output: output === '' ? null : output })}
      />

      <h2>{words.outcomes}</h2>
      <OutcomeRows draft={draft} step={step} known={known} onChange={set} />
      <LeadPick
        label={words.leadsTo}
        {...(step.outcomes.length > 0 ? { hint: words.leadsToHint } : {})}
        draft={draft}
        step={step}
        value={step.leadsTo}
        onChange={(leadsTo) => (leadsTo ? set({ leadsTo }) : undefined)}
      />

      <h2>{words.meets}</h2>
      <Ticks
        label={words.meets}
        labelHidden
        value={step.meets}
        options={meetsWords}
        onChange={(ids) =>
          set({ meets: meetsWords.flatMap(({ id }) => (ids.includes(id) ? [id] : [])) })
        }
      />
      <Tick
        label={words.analysis}
        value={step.analysis}
        onChange={(analysis) => set({ analysis })}
      />

      <h2>{words.doubts}</h2>
      <DoubtRows draft={draft} step={step.id} known={known} edit={edit} />
    </section>
  )
}
