import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Letterhead, LetterNumbering, Signatory } from '../../src-main/contract/office.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { DateBox } from '../form/date-box.tsx'
import { TextBox } from '../form/text-box.tsx'
import { settingsWords as words } from '../words/settings.ts'
import type { OfficeEdit } from './office-editor.tsx'
import { freshSlug } from './office-part.tsx'

/** How letters look, who signs them and how they are numbered. */
export function LettersPart(edit: OfficeEdit) {
  const { office, onChange, may } = edit
  const { letterhead, letterNumbering } = office
  const head = (change: Partial<Letterhead>) =>
    onChange({ letterhead: { ...letterhead, ...change } })
  const numbering = (change: Partial<LetterNumbering>) =>
    onChange({ letterNumbering: { ...letterNumbering, ...change } })
  return (
    <div className="part">
      <h2>{words.letterhead}</h2>
      <div className="part-grid">
        <TextBox
          label={words.government}
          field="letterhead.government"
          value={letterhead.government}
          readOnly={!may}
          onChange={(government) => head({ government })}
          className="wide"
        />
        <TextBox
          label={words.headOffice}
          hint={words.headOfficeHint}
          field="letterhead.office"
          rows={3}
          value={letterhead.office.join('\n')}
          readOnly={!may}
          onChange={(value) => head({ office: value.split('\n') })}
        />
        <TextBox
          label={words.headLines}
          hint={words.headLinesHint}
          field="letterhead.lines"
          rows={3}
          value={letterhead.lines.join('\n')}
          readOnly={!may}
          onChange={(value) => head({ lines: value === '' ? [] : value.split('\n') })}
        />
        <Logo logo={letterhead.logo} may={may} onChange={(logo) => head({ logo })} />
        <div className="stack">
          <Choice
            label={words.paper}
            shape="row"
            value={office.paper}
            onChange={(paper) => (may ? onChange({ paper }) : undefined)}
            options={[
              { id: 'F4', name: 'F4 (215 × 330 mm)' },
              { id: 'A4', name: 'A4 (210 × 297 mm)' },
            ]}
          />
          <Choice
            label={words.font}
            shape="row"
            value={office.font}
            onChange={(font) => (may ? onChange({ font }) : undefined)}
            options={[
              { id: 'arial', name: 'Arial' },
              { id: 'bookman', name: 'Bookman' },
            ]}
          />
        </div>
      </div>
      <h2>{words.numbering}</h2>
      <div className="part-grid">
        <Choice
          label={words.way}
          value={letterNumbering.way}
          onChange={(way) => (may ? numbering({ way }) : undefined)}
          options={[
            { id: 'own', name: words.own },
            { id: 'central', name: words.central },
          ]}
        />
        <TextBox
          label={words.pattern}
          hint={words.patternHint}
          field="letterNumbering.pattern"
          value={letterNumbering.pattern}
          readOnly={!may}
          onChange={(pattern) => numbering({ pattern })}
        />
        <TextBox
          label={words.unit}
          field="letterNumbering.unit"
          value={letterNumbering.unit}
          readOnly={!may}
          onChange={(unit) => numbering({ unit })}
        />
        <TextBox
          label={words.defaultCode}
          field="letterNumbering.defaultCode"
          value={letterNumbering.defaultCode}
          readOnly={!may}
          onChange={(defaultCode) => numbering({ defaultCode })}
        />
      </div>
      <h2>{words.signatories}</h2>
      <Signatories {...edit} />
    </div>
  )
}

function Signatories({ office, onChange, may }: OfficeEdit) {
  const { signatories } = office
  const set = (changed: Signatory, change: Partial<Signatory>) =>
    onChange({
      signatories: signatories.map((one) => (one === changed ? { ...one, ...change } : one)),
    })
  return (
    <>
      <ul className="rows">
        {signatories.map((one, index) => (
          <li key={one.id} className="signatory">
            <TextBox
              label={words.position}
              hint={words.positionHint}
              field={`signatories.${index}.position`}
              rows={3}
              value={one.position.join('\n')}
              readOnly={!may}
              onChange={(value) => set(one, { position: value.split('\n') })}
            />
            <TextBox
              label={words.person}
              value={one.name}
              readOnly={!may}
              onChange={(name) => set(one, { name })}
            />
            <TextBox
              label={words.rank}
              value={one.rank}
              readOnly={!may}
              onChange={(rank) => set(one, { rank })}
            />
            <TextBox
              label={words.employeeNumber}
              value={one.employeeNumber}
              readOnly={!may}
              onChange={(employeeNumber) => set(one, { employeeNumber })}
            />
            <DateBox
              label={words.validFrom}
              value={one.validFrom}
              onChange={(date) =>
                may ? set(one, { validFrom: date as OfficeDate | null }) : undefined
              }
            />
            {may && signatories.length > 1 ? (
              <Action
                kind="quiet"
                icon="close"
                label={words.remove(one.position.join(' '))}
                onPress={() =>
                  onChange({ signatories: signatories.filter((other) => other !== one) })
                }
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
                signatories: [
                  ...signatories,
                  {
                    id: freshSlug(signatories, 'penanda-tangan'),
                    position: [''],
                    name: '',
                    rank: '',
                    employeeNumber: '',
                    validFrom: null,
                  },
                ],
              })
            }
          >
            {words.addSignatory}
          </Action>
        </div>
      ) : null}
    </>
  )
}

// What the contract lets through, 4,000,000 base64 characters, in bytes.
const largestLogo = 2_900_000

function Logo({
  logo,
  may,
  onChange,
}: {
  readonly logo: string | null
  readonly may: boolean
  readonly onChange: (logo: string | null) => void
}) {
  const [tooLarge, setTooLarge] = useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    setTooLarge(file.size > largestLogo)
    if (file.size > largestLogo) return
    onChange(base64(new Uint8Array(await file.arrayBuffer())))
  }
  return (
    <div className="logo" role="group" aria-label={words.logo}>
      <span className="field-label">{words.logo}</span>
      {logo ? (
        <img src={pictureAddress(logo)} alt={words.logo} />
      ) : (
        <p className="soft">{words.noLogo}</p>
      )}
      {may ? (
        <div className="letter-actions">
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg']}
            onSelect={(files) => void read(files?.[0])}
          >
            <Action onPress={() => undefined}>{words.chooseLogo}</Action>
          </FileTrigger>
          {logo ? <Action onPress={() => onChange(null)}>{words.removeLogo}</Action> : null}
        </div>
      ) : null}
      {tooLarge ? <p className="fault-line">{words.logoTooLarge}</p> : null}
    </div>
  )
}

function pictureAddress(logo: string): string {
  // A JPEG always begins with FF D8 FF, which is `/9j/` in base64.
  return `data:image/${logo.startsWith('/9j/') ? 'jpeg' : 'png'};base64,${logo}`
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return window.btoa(binary)
}
