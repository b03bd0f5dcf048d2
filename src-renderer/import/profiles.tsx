import { useState } from 'react'
import type { HeldProfile } from '../../src-main/contract/import-calls.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { importWords as words, profileName } from '../words/import.ts'
import { rememberedOf, type Look, type Mapping } from './mapping.ts'

/** The remembered profiles; one that was thrown away can be had back. */
export function Profiles() {
  const asked = useAnswer('importProfiles', {})
  const discard = useDoing('discardImportProfile')
  const save = useDoing('saveImportProfile')
  const [gone, setGone] = useState<HeldProfile | null>(null)
  const throwAway = (held: HeldProfile) => {
    void discard.run({ name: held.name }).then((outcome) => {
      if ('problem' in outcome) return
      setGone(held)
      asked.again()
    })
  }
  const bringBack = ({ name, profile }: HeldProfile) => {
    void save.run({ name, profile }).then((outcome) => {
      if ('problem' in outcome) return
      setGone(null)
      asked.again()
    })
  }
  return (
    <section className="stack" aria-labelledby="import-profiles">
      <h2 id="import-profiles">{words.profiles}</h2>
      <ProblemNotice problem={asked.problem ?? discard.problem ?? save.problem} />
      <ul className="import-profiles" aria-labelledby="import-profiles">
        {asked.answer?.map((held) => (
          <li key={held.name}>
            <span>{profileName(held.name)}</span>
            {held.builtIn ? (
              <span className="soft small">{words.builtIn}</span>
            ) : (
              <Action
                kind="quiet"
                label={words.discardOf(held.name)}
                busy={discard.busy}
                onPress={() => throwAway(held)}
              >
                {words.discard}
              </Action>
            )}
          </li>
        ))}
      </ul>
      <div className="removed" role="status">
        {gone ? (
          <>
            <span>{words.discarded(gone.name)}</span>
            {/* The button that had the focus is gone with its row. */}
            <Action autoFocus kind="quiet" busy={save.busy} onPress={() => bringBack(gone)}>
              {words.bringBack}
            </Action>
          </>
        ) : null}
      </div>
    </section>
  )
}

/** Remembers how the columns are read, under a name. */
export function SaveProfile({
  look,
  mapping,
  disabled,
}: {
  readonly look: Look
  readonly mapping: Mapping
  readonly disabled: boolean
}) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const save = useDoing('saveImportProfile')
  const run = () => {
    if (save.busy) return
    void save.run({ name, profile: rememberedOf(look, mapping) }).then((outcome) => {
      if ('problem' in outcome) return
      tell(words.profileSaved(name))
      setOpen(false)
    })
  }
  return (
    <>
      <Action disabled={disabled} onPress={() => setOpen(true)}>
        {words.saveProfile}
      </Action>
      <WindowDialog title={words.saveProfile} open={open} onClose={() => setOpen(false)}>
        <FaultyForm faults={faultsOfProblem(save.problem)}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              run()
            }}
          >
            <TextBox
              autoFocus
              required
              label={words.profileName}
              hint={words.profileHint}
              field="name"
              value={name}
              onChange={setName}
            />
            {save.problem?.problem === 'invalid' ? null : <ProblemNotice problem={save.problem} />}
            <div className="form-end">
              <Action onPress={() => setOpen(false)}>{commonWords.cancel}</Action>
              <Action kind="main" submit busy={save.busy} onPress={() => undefined}>
                {commonWords.save}
              </Action>
            </div>
          </form>
        </FaultyForm>
      </WindowDialog>
    </>
  )
}
