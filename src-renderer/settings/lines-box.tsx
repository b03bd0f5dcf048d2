import { TextBox } from '../form/text-box.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'

/** Several lines as they are printed one below another. Empty ones go when the settings are saved. */
export function LinesBox({
  label,
  hint,
  field,
  lines,
  most,
  may,
  required = false,
  autoFocus = false,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly field: string
  readonly lines: readonly string[]
  readonly most: number
  readonly may: boolean
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly onChange: (lines: string[]) => void
}) {
  const tooMany = lines.filter((line) => line.trim() !== '').length > most
  return (
    <TextBox
      label={label}
      field={field}
      rows={3}
      value={lines.join('\n')}
      readOnly={!may}
      required={required}
      autoFocus={autoFocus}
      fault={tooMany ? words.tooManyLines(most) : null}
      onChange={(value) => onChange(value === '' ? [] : value.split('\n'))}
      {...(hint ? { hint } : {})}
    />
  )
}
