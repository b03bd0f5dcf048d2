import { letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { Office } from '../../src-main/contract/office.ts'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { Suggest } from '../form/suggest.tsx'
import { TextBox } from '../form/text-box.tsx'
import { letterWords as words } from '../words/letters.ts'
import type { TypedLetter } from './typed-letter.ts'

interface LetterFieldsProps {
  readonly kind: LetterKind
  readonly office: Office | null
  readonly typed: TypedLetter
  readonly onChange: (change: Partial<TypedLetter>) => void
}

export function LetterFields({ kind, office, typed, onChange }: LetterFieldsProps) {
  const set = (key: keyof TypedLetter) => (value: string | null) => onChange({ [key]: value ?? '' })
  const official = letterRuns[kind] !== 'register'
  const central = official && office?.letterNumbering.way === 'central'
  return (
    <div className="letter-fields" role="group" aria-label={words.fields}>
      <div className="letter-pair">
        <DateBox
          label={words.date}
          field="fields.date"
          value={typed.date}
          onChange={(date) => onChange({ date })}
        />
        {official ? (
          <Pick
            label={words.signatory}
            field="fields.signatory"
            value={typed.signatory || null}
            onChange={set('signatory')}
            options={(office?.signatories ?? []).map(({ id, name, position }) => ({
              id,
              name: [position.join(' '), name].filter(Boolean).join(' · '),
            }))}
          />
        ) : null}
      </div>
      {central ? (
        <TextBox
          label={words.centralNumber}
          hint={words.centralHint}
          field="fields.number"
          value={typed.number}
          onChange={set('number')}
        />
      ) : (
        <p className="small soft">{official ? words.ownNumber : words.registerNumber}</p>
      )}
      {official ? (
        <>
          <TextBox
            label={words.toField}
            hint={words.toHint}
            field="fields.to"
            rows={3}
            value={typed.to}
            onChange={set('to')}
          />
          <div className="letter-pair">
            <Suggest
              label={words.sensitivity}
              field="fields.sensitivity"
              value={typed.sensitivity}
              onChange={set('sensitivity')}
              suggestions={words.sensitivities.map((name) => ({ name, aside: '' }))}
            />
            <TextBox
              label={words.enclosures}
              field="fields.enclosures"
              value={typed.enclosures}
              onChange={set('enclosures')}
            />
          </div>
          <TextBox
            label={words.about}
            field="fields.about"
            value={typed.about}
            onChange={set('about')}
          />
          <TextBox
            label={words.body}
            hint={words.bodyHint}
            field="fields.body"
            rows={8}
            value={typed.body}
            onChange={set('body')}
          />
          <TextBox
            label={words.copiesTo}
            hint={words.copiesHint}
            field="fields.copiesTo"
            rows={2}
            value={typed.copiesTo}
            onChange={set('copiesTo')}
          />
        </>
      ) : null}
    </div>
  )
}
