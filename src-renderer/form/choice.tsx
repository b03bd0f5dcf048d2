import { FieldError, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { useFault } from './faults.tsx'

export interface Option<T extends string> {
  readonly id: T
  readonly name: string
  /** A key or another small word beside the name. */
  readonly aside?: string
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly field?: string
  readonly required?: boolean
  /** `row`: joined in one line; `flow`: loose, as many lines as needed. */
  readonly shape?: 'row' | 'flow'
}

/** One of a few options, all in sight. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { fault, changed } = useFault(props.field, props.label)
  return (
    <RadioGroup
      className={`field choice choice-${props.shape ?? 'flow'}`}
      orientation="horizontal"
      // Null, not '': with a value that none has, the keyboard could not enter the group.
      value={props.value}
      onChange={(value) => {
        changed()
        props.onChange(value as T)
      }}
      isInvalid={fault !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      <Label>
        {props.label}
        {props.required ? <span className="needed"> · wajib</span> : null}
      </Label>
      <div className="choice-options">
        {props.options.map((option) => (
          <RadioField key={option.id} value={option.id}>
            <RadioButton>
              <span className="radio-mark" aria-hidden="true" />
              <span>{option.name}</span>
              {option.aside ? (
                <kbd aria-hidden="true" className="aside">
                  {option.aside}
                </kbd>
              ) : null}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError>{fault}</FieldError>
    </RadioGroup>
  )
}
