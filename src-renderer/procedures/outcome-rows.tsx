import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick, Ticks } from '../form/tick.tsx'
import { meetsWords, procedureWords as words } from '../words/procedures.ts'
import { idOf, type DraftOutcome, type DraftStep } from './edit-draft.ts'
import { LeadPick } from './lead-pick.tsx'

interface OutcomeRowsProps {
  readonly draft: ProcedureDraft
  readonly step: DraftStep
  readonly known: ReadonlySet<string>
  readonly onChange: (change: Partial<DraftStep>) => void
}

const letters = letterKinds.map((id) => ({ id, name: letterKindLabels[id] }))
const chooses = [
  { id: 'one', name: words.chooseOne },
  { id: 'some', name: words.chooseSome },
] as const

/** What may be decided in the step, each with where it leads and what it needs. */
export function OutcomeRows({ draft, step, known, onChange }: OutcomeRowsProps) {
  const { outcomes } = step
  const keep = (next: DraftOutcome[]) =>
    onChange({
      outcomes: next,
      choose: next.length === 0 ? 'none' : step.choose === 'none' ? 'one' : step.choose,
    })
  const change = (place: number, part: Partial<DraftOutcome>) =>
    keep(outcomes.map((one, index) => (index === place ? cleaned({ ...one, ...part }) : one)))
  const rename = (place: number, short: string) => {
    const old = outcomes[place]
    if (!old || known.has(`${step.id} ${old.id}`)) return change(place, { short })
    const taken = outcomes.flatMap(({ id }, other) => (other === place ? [] : [id]))
    change(place, { short, id: idOf(short, 'hasil', taken) })
  }
  const add = () => {
    const taken = outcomes.map(({ id }) => id)
    keep([...outcomes, { id: idOf('', 'hasil', taken), text: '', short: '' }])
  }
  return (
    <div className="rows">
      {outcomes.length > 0 ? (
        <Choice
          label={words.choose}
          shape="row"
          options={chooses}
          value={step.choose === 'none' ? null : step.choose}
          onChange={(choose) => onChange({ choose })}
        />
      ) : null}
      {outcomes.map((outcome, place) => (
        // By place: an id may change with its name while that is typed.
        <fieldset className="outcome" key={place}>
          <legend className="small soft">{words.outcome(place + 1)}</legend>
          <TextBox
            label={words.outcomeShort}
            autoFocus={outcome.short === '' && outcome.text === ''}
            value={outcome.short}
            onChange={(short) => rename(place, short)}
          />
          <TextBox
            label={words.outcomeText}
            value={outcome.text}
            onChange={(text) => change(place, { text })}
          />
          <Action
            kind="quiet"
            icon="close"
            label={words.removeOf(outcome.short || words.outcome(place + 1))}
            onPress={() => keep(outcomes.toSpliced(place, 1))}
          >
            {null}
          </Action>
          <LeadPick
            label={words.outcomeLeadsTo}
            none={words.asStep}
            draft={draft}
            step={step}
            value={outcome.leadsTo ?? null}
            onChange={(leadsTo) => change(place, { leadsTo: leadsTo ?? undefined })}
          />
          <Needs outcome={outcome} onChange={(needs) => change(place, { needs })} />
          <div className="outcome-ticks">
            <Ticks
              label={words.meets}
              value={outcome.meets ?? []}
              options={meetsWords}
              onChange={(ids) =>
                change(place, {
                  meets: meetsWords.flatMap(({ id }) => (ids.includes(id) ? [id] : [])),
                })
              }
            />
            {draft.serves === 'direct' ? (
              <Tick
                label={words.onTheSpot}
                value={outcome.onTheSpot ?? false}
                onChange={(spot) => change(place, { onTheSpot: spot ? true : undefined })}
              />
            ) : null}
          </div>
        </fieldset>
      ))}
      <div>
        <Action kind="quiet" icon="plus" onPress={add}>
          {words.addOutcome}
        </Action>
      </div>
    </div>
  )
}

function Needs({
  outcome,
  onChange,
}: {
  readonly outcome: DraftOutcome
  readonly onChange: (needs: DraftOutcome['needs']) => void
}) {
  const { needs } = outcome
  return (
    <div className="needs">
      <Pick
        label={words.needs}
        none={words.noLetter}
        value={needs?.letter ?? null}
        options={letters}
        onChange={(letter) =>
          onChange(letter ? { letter, orNote: needs?.orNote ?? false } : undefined)
        }
      />
      {needs ? (
        <Tick
          label={words.orNote}
          value={needs.orNote}
          onChange={(orNote) => onChange({ ...needs, orNote })}
        />
      ) : null}
    </div>
  )
}

/** Without what says nothing: a draft that was changed and changed back equals its version. */
function cleaned(outcome: DraftOutcome): DraftOutcome {
  const { leadsTo, needs, meets, onTheSpot, ...rest } = outcome
  return {
    ...rest,
    ...(leadsTo ? { leadsTo } : {}),
    ...(needs ? { needs } : {}),
    ...(meets && meets.length > 0 ? { meets } : {}),
    ...(onTheSpot ? { onTheSpot } : {}),
  }
}
