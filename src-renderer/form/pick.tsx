import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { Icon } from '../look/icon.tsx'
import type { Option } from './choice.tsx'
import { useFault } from './faults.tsx'

interface PickProps<T extends string> {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly field?: string
  /** The name of the empty option; without it none is offered. */
  readonly none?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** The label is told to screen readers only. */
  readonly labelHidden?: boolean
}

const noneKey = '\u2205'

/** One of many options, in a list that opens. */
export function Pick<T extends string>(props: PickProps<T>) {
  const { fault, changed } = useFault(props.field, props.label)
  const { options, none } = props
  return (
    <Select
      className="field react-aria-Select"
      value={props.value ?? (none === undefined ? null : noneKey)}
      onChange={(key) => {
        changed()
        props.onChange(key === noneKey || key === null ? null : (key as T))
      }}
      isInvalid={fault !== null}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      placeholder={props.placeholder ?? 'Pilih'}
      {...(props.labelHidden ? { 'aria-label': props.label } : {})}
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      {props.labelHidden ? null : <Label>{props.label}</Label>}
      <Button>
        <SelectValue />
        <Icon name="down" />
      </Button>
      <FieldError>{fault}</FieldError>
      <Popover>
        <ListBox>
          {none === undefined ? null : <ListBoxItem id={noneKey}>{none}</ListBoxItem>}
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id}>
              {option.name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
