import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { roleLabels } from '../../src-main/contract/labels.ts'
import { roles, type Officer, type Role } from '../../src-main/contract/officer.ts'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick } from '../form/tick.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { settingsWords as words } from '../words/settings.ts'

type Editing = Officer | 'new' | null

/** The officers who may sign in. */
export function OfficersPart({ may }: { readonly may: boolean }) {
  const asked = useAnswer('welcome', {})
  const [editing, setEditing] = useState<Editing>(null)
  return (
    <div className="part">
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !asked.answer} />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.officerName}</th>
            <th scope="col">{words.officerRole}</th>
            {may ? (
              <th scope="col">
                <span className="said-only">{words.editOfficer}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {asked.answer?.officers.map((officer) => (
            <tr key={officer.id}>
              <th scope="row">{officer.name}</th>
              <td>{roleLabels[officer.role]}</td>
              {may ? (
                <td className="figure">
                  <Action
                    kind="quiet"
                    label={words.editOf(officer.name)}
                    onPress={() => setEditing(officer)}
                  >
                    {words.editOfficer}
                  </Action>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {may ? (
        <div>
          <Action icon="plus" onPress={() => setEditing('new')}>
            {words.addOfficer}
          </Action>
        </div>
      ) : null}
      <WindowDialog
        title={editing === 'new' ? words.addOfficer : words.editOfficer}
        open={editing !== null}
        onClose={() => setEditing(null)}
      >
        <OfficerForm
          officer={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={asked.again}
        />
      </WindowDialog>
    </div>
  )
}

function OfficerForm({
  officer,
  onClose,
  onSaved,
}: {
  readonly officer: Officer | null
  readonly onClose: () => void
  readonly onSaved: () => void
}) {
  const save = useDoing('saveOfficer')
  const [name, setName] = useState(officer?.name ?? '')
  const [role, setRole] = useState<Role>(officer?.role ?? 'service-officer')
  const [active, setActive] = useState(true)
  const form = useRef<HTMLFormElement>(null)
  const [password, setPassword] = useState('')
  useEffect(() => {
    if (save.problem) focusFirstFault(form.current)
  }, [save.problem])

  const submit = () => {
    if (save.busy) return
    const given = password === '' ? {} : { password }
    void save.run({ id: officer?.id ?? null, name, role, active, ...given }).then((outcome) => {
      if (!('answer' in outcome)) return
      // A password that was given is known to nobody any more; a new officer is switched off instead.
      if (officer && password === '') {
        const back = { ...officer, active: true }
        tellUndoable(words.officerSaved, async () => problemOf(await ask('saveOfficer', back)))
      } else tell(words.officerSaved)
      onSaved()
      onClose()
    })
  }
  return (
    <FaultyForm faults={faultsOfProblem(save.problem)}>
      <Form
        className="stack"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextBox
          label={words.officerName}
          field="name"
          required
          autoFocus
          value={name}
          onChange={setName}
        />
        <Pick
          label={words.officerRole}
          field="role"
          value={role}
          onChange={(chosen) => setRole(chosen ?? role)}
          options={roles.map((id) => ({ id, name: roleLabels[id] }))}
        />
        <TextBox
          label={officer ? words.newPassword : words.firstPassword}
          hint={officer ? words.newPasswordHint : words.firstPasswordHint}
          field="password"
          required={officer === null}
          value={password}
          onChange={setPassword}
        />
        {officer ? <Tick label={words.active} value={active} onChange={setActive} /> : null}
        {save.problem?.problem === 'invalid' ? null : <ProblemNotice problem={save.problem} />}
        <div className="form-end">
          <Waiting busy={save.busy} />
          <Action onPress={onClose}>{commonWords.cancel}</Action>
          <Action kind="main" submit busy={save.busy} onPress={() => undefined}>
            {commonWords.save}
          </Action>
        </div>
      </Form>
    </FaultyForm>
  )
}
