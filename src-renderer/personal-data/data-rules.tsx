import { TextBox } from '../form/text-box.tsx'
import type { OfficeEdit } from '../settings/office-editor.tsx'
import { personalDataWords as words } from '../words/personal-data.ts'

/** Whom to ask, and how long it is kept by which rule; saved with the settings. */
export function DataRules({ office, onChange, may }: OfficeEdit) {
  const { personalData } = office
  const change = (part: Partial<typeof personalData>) =>
    onChange({ personalData: { ...personalData, ...part } })
  return (
    <div className="part-grid">
      <TextBox
        label={words.officer}
        hint={words.officerHint}
        field="personalData.contact"
        className="wide"
        value={personalData.contact}
        readOnly={!may}
        onChange={(contact) => change({ contact })}
      />
      <TextBox
        label={words.years}
        hint={words.yearsHint}
        field="personalData.retentionYears"
        value={personalData.retentionYears === null ? '' : String(personalData.retentionYears)}
        readOnly={!may}
        onChange={(typed) => {
          const digits = typed.replace(/\D/g, '').slice(0, 4)
          change({ retentionYears: digits === '' ? null : Number(digits) })
        }}
      />
      <TextBox
        label={words.basis}
        hint={words.basisHint}
        field="personalData.retentionBasis"
        value={personalData.retentionBasis}
        readOnly={!may}
        onChange={(retentionBasis) => change({ retentionBasis })}
      />
    </div>
  )
}
