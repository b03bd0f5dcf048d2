import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { settingsWords as words } from '../words/settings.ts'
import type { OfficeEdit } from './office-editor.tsx'

/** Who and where the office is, and its divisions. */
export function OfficePart({ office, onChange, may }: OfficeEdit) {
  const text = (
    key: 'name' | 'shortName' | 'place' | 'address' | 'phone' | 'email' | 'web' | 'timeZone',
  ) => ({
    label: words[key],
    field: key,
    value: office[key],
    onChange: (value: string) => onChange({ [key]: value }),
    readOnly: !may,
  })
  const { divisions } = office
  return (
    <div className="part">
      <div className="part-grid">
        <TextBox {...text('name')} className="wide" />
        <TextBox {...text('shortName')} />
        <TextBox {...text('place')} />
        <TextBox {...text('address')} className="wide" />
        <TextBox {...text('phone')} />
        <TextBox {...text('email')} />
        <TextBox {...text('web')} />
        <TextBox {...text('timeZone')} />
      </div>
      <h2>{words.divisions}</h2>
      <ul className="rows">
        {divisions.map((division, index) => (
          <li key={division.id} className="row-edit">
            <TextBox
              label={words.divisionName}
              labelHidden
              field={`divisions.${index}.name`}
              value={division.name}
              readOnly={!may}
              onChange={(name) =>
                onChange({
                  divisions: divisions.map((one) => (one === division ? { ...one, name } : one)),
                })
              }
            />
            {may ? (
              <Action
                kind="quiet"
                icon="close"
                label={words.remove(division.name)}
                onPress={() => onChange({ divisions: divisions.filter((one) => one !== division) })}
              >
                {''}
              </Action>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <div>
          <Action
            icon="plus"
            onPress={() =>
              onChange({
                divisions: [...divisions, { id: freshSlug(divisions, 'bidang'), name: '' }],
              })
            }
          >
            {words.addDivision}
          </Action>
        </div>
      ) : null}
    </div>
  )
}

/** A machine name that is not taken; people see the name only. */
export function freshSlug(taken: readonly { readonly id: string }[], stem: string): string {
  let count = taken.length + 1
  while (taken.some(({ id }) => id === `${stem}-${count}`)) count += 1
  return `${stem}-${count}`
}
