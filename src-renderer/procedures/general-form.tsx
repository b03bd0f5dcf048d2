import { performerLabels } from '../../src-main/contract/labels.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import { TextBox } from '../form/text-box.tsx'
import { Ticks } from '../form/tick.tsx'
import { procedureWords as words, servesWords } from '../words/procedures.ts'
import { DoubtRows } from './doubt-rows.tsx'
import { FaultsHere } from './fault-panel.tsx'
import type { EditProps } from './step-form.tsx'

const performers = Performer.options.map((id) => ({ id, name: performerLabels[id] }))

/** What is said of the whole SOP: its title, whence it is, its lanes, and questions about all of it. */
export function GeneralForm({ draft, known, edit, faults }: EditProps) {
  return (
    <section className="step-form" aria-label={words.general}>
      <FaultsHere faults={faults} />
      <p className="soft">
        {words.serves}: {servesWords(draft.serves)}
      </p>
      <TextBox
        label={words.title}
        value={draft.title}
        onChange={(title) => edit((old) => ({ ...old, title }))}
      />
      <TextBox
        label={words.source}
        hint={words.sourceHint}
        value={draft.source}
        onChange={(source) => edit((old) => ({ ...old, source }))}
      />
      <Ticks
        label={`${words.lanes}. ${words.lanesHint}`}
        value={draft.lanes}
        options={performers}
        onChange={(ids) =>
          edit((old) => ({
            ...old,
            lanes: [
              ...old.lanes.filter((lane) => ids.includes(lane)),
              ...Performer.options.filter((id) => ids.includes(id) && !old.lanes.includes(id)),
            ],
          }))
        }
      />
      <p className="small soft">{draft.lanes.map((lane) => performerLabels[lane]).join(' · ')}</p>
      <h2>{words.wholeDoubts}</h2>
      <DoubtRows draft={draft} step={null} known={known} edit={edit} />
    </section>
  )
}
