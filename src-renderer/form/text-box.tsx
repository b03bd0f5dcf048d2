import { useState } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import { Doubt } from './doubt.tsx'
import { useFault } from './faults.tsx'

interface TextBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The path of the field in the contract, where its faults are found. */
  readonly field?: string
  readonly rows?: number
  readonly hint?: string
  readonly type?: 'text' | 'tel' | 'email' | 'password'
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly onBlur?: () => void
  readonly autoComplete?: string
  readonly className?: string
  /** The label is told to screen readers only. */
  readonly labelHidden?: boolean
  /** What is wrong with what stands here now, before the register is asked. */
  readonly fault?: string | null
  /** What looks wrong and may be right all the same: said once the field is left. */
  readonly doubt?: string | null
}

/** A labelled text field; with `rows`, of several lines. */
export function TextBox(props: TextBoxProps) {
  const { label, value, onChange, field, rows, hint, required = false } = props
  const { fault: told, changed } = useFault(field, label)
  const fault = props.fault ?? told
  const [typing, setTyping] = useState(false)
  const doubt = typing ? null : props.doubt
  const given: TextFieldProps = {
    value,
    onChange: (typed) => {
      changed()
      onChange(typed)
    },
    isInvalid: fault !== null,
    isRequired: required,
    validationBehavior: 'aria',
    type: props.type ?? 'text',
    isDisabled: props.disabled ?? false,
    isReadOnly: props.readOnly ?? false,
    autoFocus: props.autoFocus ?? false,
    autoComplete: props.autoComplete ?? 'off',
    className: `field ${props.className ?? ''}`,
    onFocusChange: setTyping,
    ...(props.onBlur ? { onBlur: props.onBlur } : {}),
  }
  return (
    <TextField {...given} {...(fault ? { 'data-faulty': '' } : {})}>
      <Label className={props.labelHidden ? 'said-only' : 'react-aria-Label'}>
        {label}
        {required ? <span className="needed"> · wajib</span> : null}
      </Label>
      {rows === undefined ? <Input /> : <TextArea rows={rows} />}
      {hint && !fault && !doubt ? <Text slot="description">{hint}</Text> : null}
      {doubt && !fault ? <Doubt>{doubt}</Doubt> : null}
      <FieldError>{fault}</FieldError>
    </TextField>
  )
}
