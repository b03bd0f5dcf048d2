import { useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { performerLabels } from '../../src-main/contract/labels.ts'
import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import type { ProcedureFault } from '../../src-main/contract/procedure-fault.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { procedureWords as words } from '../words/procedures.ts'
import { insertStep, moveDown, removeStep } from './edit-draft.ts'
import { faultsAt, type Place } from './fault-panel.tsx'

interface EditorListProps {
  readonly draft: ProcedureDraft
  readonly faults: readonly ProcedureFault[]
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly edit: (change: (draft: ProcedureDraft) => ProcedureDraft) => void
}

const general = 'general'

/** The parts of a procedure in order: chosen with the arrows, moved with Alt and the arrows. */
export function EditorList({ draft, faults, place, onPlace, edit }: EditorListProps) {
  const holder = useRef<HTMLDivElement>(null)
  const { steps } = draft
  const here = place === 'general' ? null : place
  const name = here === null ? '' : (steps[here]?.short ?? '')

  const add = () => {
    const after = here ?? steps.length - 1
    edit((old) => insertStep(old, after))
    onPlace(after + 1)
    tell(words.added)
    // Its name is what comes next.
    requestAnimationFrame(() =>
      document.querySelector<HTMLInputElement>('.step-form input')?.focus(),
    )
  }
  const remove = () => {
    if (here === null) return
    edit((old) => removeStep(old, here))
    onPlace(here === 0 ? (steps.length > 1 ? 0 : 'general') : here - 1)
    tell(words.removed(name))
  }
  const move = (by: -1 | 1) => {
    if (here === null || !steps[here + by]) return
    edit((old) => moveDown(old, by === 1 ? here : here - 1))
    onPlace(here + by)
    tell(words.moved(name, here + by + 1))
    // The option that had the focus now stands for another step.
    requestAnimationFrame(() =>
      holder.current?.querySelector<HTMLElement>(`[data-key="${here + by}"]`)?.focus(),
    )
  }

  return (
    <div className="editor-list" ref={holder}>
      <div
        role="presentation"
        onKeyDownCapture={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
          event.preventDefault()
          event.stopPropagation()
          move(event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        <ListBox
          aria-label={words.list}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[String(place)]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) onPlace(key === general ? 'general' : Number(key))
          }}
        >
          <ListBoxItem id={general} textValue={words.general}>
            <span className="editor-place" />
            <span className="editor-name">
              {words.general}
              <FaultMark faults={faultsAt(faults, null)} />
            </span>
          </ListBoxItem>
          {steps.map((step, index) => (
            <ListBoxItem
              // By place: an id may change with its name while that is typed.
              key={`${index}`}
              id={String(index)}
              textValue={words.toStep(index + 1, step.short)}
            >
              <span className="editor-place">{index + 1}</span>
              <span className="editor-name">
                <span className={step.short ? 'editor-short' : 'editor-short soft'}>
                  {step.short || words.unnamed}
                </span>
                <span className="small soft">{performerLabels[step.performer]}</span>
                <FaultMark faults={faultsAt(faults, step.id)} />
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
      <div className="editor-moves">
        <Action icon="plus" onPress={add}>
          {words.addStep}
        </Action>
        <Action disabled={here === null || here === 0} onPress={() => move(-1)}>
          {words.up}
        </Action>
        <Action disabled={here === null || here === steps.length - 1} onPress={() => move(1)}>
          {words.down}
        </Action>
        <Action kind="quiet" disabled={here === null} onPress={remove}>
          {words.removeStep}
        </Action>
      </div>
      <p className="small soft">{words.keysHint}</p>
    </div>
  )
}

function FaultMark({ faults }: { readonly faults: readonly ProcedureFault[] }) {
  if (faults.length === 0) return null
  return (
    <span className="editor-mark small">
      <Icon name="late" />
      {words.faulty}
    </span>
  )
}
