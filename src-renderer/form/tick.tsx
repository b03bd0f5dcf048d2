import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  FieldError,
  Label,
} from 'react-aria-components'
import { Icon } from '../look/icon.tsx'
import { useFault } from './faults.tsx'

interface TickProps {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly disabled?: boolean
  /** The key that does the same, shown beside it. */
  readonly keys?: string
}

/** One yes or no. */
export function Tick({ label, value, onChange, disabled = false, keys }: TickProps) {
  return (
    <CheckboxField isSelected={value} onChange={onChange} isDisabled={disabled}>
      <CheckboxButton>
        <TickMark />
        <span>{label}</span>
        {keys ? <kbd aria-hidden="true">{keys}</kbd> : null}
      </CheckboxButton>
    </CheckboxField>
  )
}

interface TicksProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly field?: string
  /** The label is told to screen readers only. */
  readonly labelHidden?: boolean
}

/** Several of a few. */
export function Ticks(props: TicksProps) {
  const { label, options, value, onChange, field, labelHidden = false } = props
  const { fault, changed } = useFault(field, label)
  return (
    <CheckboxGroup
      className="field ticks"
      value={[...value]}
      onChange={(next) => {
        changed()
        onChange(next)
      }}
      isInvalid={fault !== null}
      validationBehavior="aria"
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      <Label className={labelHidden ? 'said-only' : 'react-aria-Label'}>{label}</Label>
      {options.map((option) => (
        <CheckboxField key={option.id} value={option.id}>
          <CheckboxButton>
            <TickMark />
            <span>{option.name}</span>
          </CheckboxButton>
        </CheckboxField>
      ))}
      <FieldError>{fault}</FieldError>
    </CheckboxGroup>
  )
}

function TickMark() {
  return (
    <span className="tick-mark" aria-hidden="true">
      <Icon name="check" />
    </span>
  )
}
