import { useState } from 'react'
import type { Signatory } from '../../src-main/contract/office.ts'
import { Action } from '../form/action.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import type { OfficeEdit } from './office-editor.tsx'
import { freshSlug } from './office-part.tsx'
import { useRemoved } from './removed.tsx'
import { SignatoryEditor } from './signatory-editor.tsx'
import { todayHere } from './today-here.ts'

/** Who signs letters, in order: the first one in force does where nobody else is chosen. */
export function SignatoriesPart({ office, onChange, may }: OfficeEdit) {
  const { signatories } = office
  const [today] = useState(todayHere)
  const [added, setAdded] = useState<string | null>(null)
  const set = (next: Signatory[]) => onChange({ signatories: next })
  const removed = useRemoved(signatories, set)
  const first =
    signatories.find(({ validFrom }) => validFrom === null || validFrom <= today) ?? signatories[0]
  const move = (one: Signatory, by: -1 | 1) => {
    const others = signatories.filter((other) => other !== one)
    set(others.toSpliced(signatories.indexOf(one) + by, 0, one))
  }
  const add = () => {
    const id = freshSlug(signatories, 'penanda-tangan')
    setAdded(id)
    set([...signatories, { ...nobody, id }])
  }
  return (
    <>
      <p className="soft small">{words.signatoriesMore}</p>
      <ul className="rows">
        {signatories.map((one, index) => {
          const name = one.position.join(' ').trim() || words.noPosition
          return (
            <li key={one.id}>
              <fieldset className="signatory">
                <legend>
                  <span className="strong">{words.signatory(index + 1, name)}</span>
                  {one === first ? <span className="tag">{words.signsFirst}</span> : null}
                </legend>
                <SignatoryEditor
                  signatory={one}
                  field={`signatories.${index}`}
                  today={today}
                  may={may}
                  focused={one.id === added}
                  onChange={(next) => set(signatories.with(index, next))}
                />
                {may ? (
                  <div className="letter-actions">
                    <Action
                      disabled={index === 0}
                      label={words.moveUp(name)}
                      onPress={() => move(one, -1)}
                    >
                      {words.up}
                    </Action>
                    <Action
                      disabled={index === signatories.length - 1}
                      label={words.moveDown(name)}
                      onPress={() => move(one, 1)}
                    >
                      {words.down}
                    </Action>
                    <Action
                      icon="close"
                      disabled={signatories.length === 1}
                      label={words.remove(name)}
                      onPress={() => removed.remove(one, name)}
                    >
                      {words.removeShort}
                    </Action>
                  </div>
                ) : null}
              </fieldset>
            </li>
          )
        })}
      </ul>
      {removed.notice}
      {may ? (
        <div>
          <Action icon="plus" onPress={add}>
            {words.addSignatory}
          </Action>
        </div>
      ) : null}
    </>
  )
}

const nobody: Omit<Signatory, 'id'> = {
  form: 'own',
  position: [],
  onBehalfOf: [],
  through: [],
  name: '',
  rank: '',
  employeeNumber: '',
  validFrom: null,
}
