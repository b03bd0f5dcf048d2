import { useState } from 'react'
import type { View } from '../../src-main/contract/list-calls.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { registerWords as words } from '../words/register.ts'
import { asksOfFilter, filterWords, viewContent } from './filter.ts'
import type { Filter } from './filter.ts'

interface ViewsDialogProps {
  readonly open: boolean
  readonly views: readonly View[]
  /** What is shown now, and can be saved. */
  readonly filter: Filter
  readonly text: string
  readonly onShow: (view: View) => void
  readonly onClose: () => void
}

/** Saves what is shown under a name; opens, renames and throws away what was saved. */
export function ViewsDialog(props: ViewsDialogProps) {
  const { views, filter, text } = props
  // Held outside the dialog's content: closing it must not cost what was typed.
  const [name, setName] = useState('')
  return (
    <WindowDialog title={words.viewsTitle} open={props.open} onClose={props.onClose}>
      <div className="stack">
        {Object.keys(asksOfFilter(filter)).length > 0 || text ? (
          <SaveForm {...props} name={name} setName={setName} />
        ) : null}
        {views.length === 0 ? (
          <p className="soft">{words.viewsEmpty}</p>
        ) : (
          <ul className="view-list">
            {views.map((view) => (
              <li key={view.id}>
                <SavedView view={view} onShow={() => props.onShow(view)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </WindowDialog>
  )
}

interface SaveFormProps extends ViewsDialogProps {
  readonly name: string
  readonly setName: (name: string) => void
}

function SaveForm({ filter, text, name, setName, onClose }: SaveFormProps) {
  const { office } = useOffice()
  const doing = useDoing('saveView')
  const content = viewContent(filter, text)
  const save = () => {
    void doing.run({ name, content }).then((outcome) => {
      if ('problem' in outcome) return
      setName('')
      tell(words.viewSaved(name.trim()))
      onClose()
    })
  }
  const told = faultsOfProblem(doing.problem)
  return (
    <FaultyForm faults={told}>
      <form
        className="stack view-save"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p className="small soft">{words.viewsMore}</p>
        <p>
          <span className="soft">{words.viewContent}:</span> {filterWords(content, office)}
        </p>
        <div className="view-name">
          <TextBox
            label={words.viewName}
            field="name"
            value={name}
            onChange={setName}
            required
            autoFocus
          />
          <Action kind="main" submit busy={doing.busy} onPress={() => undefined}>
            {words.viewSave}
          </Action>
        </div>
        {told.length > 0 ? null : <ProblemNotice problem={doing.problem} />}
      </form>
    </FaultyForm>
  )
}

function SavedView({ view, onShow }: { readonly view: View; readonly onShow: () => void }) {
  const { office } = useOffice()
  const [name, setName] = useState<string | null>(null)
  const renaming = useDoing('renameView')
  const discarding = useDoing('discardView')
  const rename = () => {
    if (name === null) return
    void renaming.run({ view: view.id, name }).then((outcome) => {
      if ('answer' in outcome) setName(null)
    })
  }
  const discard = () => {
    void discarding.run({ view: view.id }).then((outcome) => {
      if ('problem' in outcome) return
      tellUndoable(words.viewDiscarded(view.name), async () =>
        problemOf(await ask('saveView', { name: view.name, content: view.content })),
      )
    })
  }
  if (name !== null) {
    return (
      <FaultyForm faults={faultsOfProblem(renaming.problem)}>
        <form
          className="view-name"
          onSubmit={(event) => {
            event.preventDefault()
            rename()
          }}
        >
          <TextBox
            label={words.viewName}
            field="name"
            value={name}
            onChange={setName}
            required
            autoFocus
          />
          <Action submit busy={renaming.busy} onPress={() => undefined}>
            {words.viewKeepName}
          </Action>
          <Action kind="quiet" onPress={() => setName(null)}>
            {commonWords.cancel}
          </Action>
        </form>
      </FaultyForm>
    )
  }
  return (
    <div className="saved-view">
      <div className="two-lines">
        <span className="strong cut">{view.name}</span>
        <span className="small soft">{filterWords(view.content, office)}</span>
      </div>
      <Action label={words.viewOpen(view.name)} onPress={onShow}>
        {commonWords.open}
      </Action>
      <Action kind="quiet" label={words.viewRenameOf(view.name)} onPress={() => setName(view.name)}>
        {words.viewRename}
      </Action>
      <Action
        kind="quiet"
        label={words.viewDiscardOf(view.name)}
        busy={discarding.busy}
        onPress={discard}
      >
        {words.viewDiscard}
      </Action>
      <ProblemNotice problem={discarding.problem} />
    </div>
  )
}
