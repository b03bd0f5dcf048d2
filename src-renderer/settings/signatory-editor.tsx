import { nipDoubts } from '../../src-main/contract/employee-number.ts'
import { SigningForm, type Signatory } from '../../src-main/contract/office.ts'
import { linesBelowName, signingLines } from '../../src-main/contract/signing.ts'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { LinesBox } from './lines-box.tsx'

const forms = SigningForm.options.map((id) => ({ id, name: words.forms[id] }))

/** What the contract lets a position have. */
const mostLines = 6

/** One signatory, with the block as it will stand under a letter. */
export function SignatoryEditor({
  signatory,
  field,
  today,
  may,
  focused,
  onChange,
}: {
  readonly signatory: Signatory
  readonly field: string
  readonly today: OfficeDate
  readonly may: boolean
  readonly focused: boolean
  readonly onChange: (signatory: Signatory) => void
}) {
  const { form, employeeNumber } = signatory
  const set = (change: Partial<Signatory>) => onChange({ ...signatory, ...change })
  const lines = (key: 'position' | 'onBehalfOf' | 'through') => ({
    label: words[key],
    field: `${field}.${key}`,
    lines: signatory[key],
    most: mostLines,
    may,
    onChange: (next: string[]) => set({ [key]: next }),
  })
  const text = (key: 'name' | 'rank' | 'employeeNumber', label: string) => ({
    label,
    field: `${field}.${key}`,
    value: signatory[key],
    readOnly: !may,
    onChange: (value: string) => set({ [key]: value }),
  })
  const doubts = nipDoubts(employeeNumber, today)
  return (
    <>
      <div className="part-grid">
        <div className="stack">
          <Pick
            label={words.form}
            field={`${field}.form`}
            options={forms}
            value={form}
            disabled={!may}
            onChange={(next) => set({ form: next ?? 'own' })}
          />
          <p className="soft small">{words.formMore[form]}</p>
        </div>
        <LinesBox {...lines('position')} hint={words.positionHint} autoFocus={focused} />
        {form === 'an' || form === 'ub' ? <LinesBox {...lines('onBehalfOf')} /> : null}
        {form === 'ub' ? <LinesBox {...lines('through')} /> : null}
        <TextBox {...text('name', words.person)} />
        <TextBox {...text('rank', words.rank)} />
        <div className="stack">
          <TextBox {...text('employeeNumber', words.employeeNumber)} />
          <div className="nip-doubts small" role="status">
            {doubts.length > 0 ? (
              <p>{[words.checkNip, ...doubts.map((doubt) => words.nipDoubts[doubt])].join(' ')}</p>
            ) : null}
          </div>
        </div>
        {may ? (
          <DateBox
            label={words.validFrom}
            field={`${field}.validFrom`}
            value={signatory.validFrom}
            onChange={(date) => set({ validFrom: OfficeDate.safeParse(date).data ?? null })}
          />
        ) : signatory.validFrom ? (
          <p className="soft">{words.inForceSince(formatDate(signatory.validFrom))}</p>
        ) : null}
      </div>
      <SignaturePicture signatory={signatory} />
    </>
  )
}

function SignaturePicture({ signatory }: { readonly signatory: Signatory }) {
  const name = signatory.name.trim()
  return (
    <figure className="signature" aria-label={words.signaturePicture}>
      {placed(signingLines(signatory)).map(({ line, place }) => (
        <p key={place} className="strong">
          {line}
        </p>
      ))}
      <p className="signature-room">
        {name === '' ? '……………………………………' : <span className="signature-name">{name}</span>}
      </p>
      {placed(linesBelowName(signatory)).map(({ line, place }) => (
        <p key={place}>{line}</p>
      ))}
    </figure>
  )
}

/** Lines may be the same; their place is not. */
function placed(lines: readonly string[]) {
  return lines.map((line, place) => ({ line, place }))
}
