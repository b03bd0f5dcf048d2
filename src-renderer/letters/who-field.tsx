import { roleLabels } from '../../src-main/contract/labels.ts'
import { Suggest } from '../form/suggest.tsx'
import { useLetterNames } from './letter-names.ts'

/** An officer of the desk, or the name of somebody who never sits at it. */
export function WhoField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (name: string) => void
}) {
  const { officers } = useLetterNames()
  return (
    <Suggest
      label={label}
      field="by"
      required
      autoFocus
      value={value}
      onChange={onChange}
      suggestions={officers.map(({ name, role }) => ({ name, aside: roleLabels[role] }))}
    />
  )
}
