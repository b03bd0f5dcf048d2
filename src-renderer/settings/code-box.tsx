import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import type { ClassificationCode } from '../../src-main/contract/office.ts'
import { useFault } from '../form/faults.tsx'
import { Icon } from '../look/icon.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { codesLike } from './codes-like.ts'

/** What a list that opens can show without being scrolled for long. */
const mostOffered = 60

/** A classification code: found by code or name in the office's list, or typed. */
export function CodeBox({
  label,
  value,
  codes,
  whenEmpty,
  field,
  may,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly codes: readonly ClassificationCode[]
  /** Said below while nothing is typed. */
  readonly whenEmpty?: string
  readonly field: string
  readonly may: boolean
  readonly onChange: (code: string) => void
}) {
  const { fault, changed } = useFault(field)
  const known = codes.find(({ code }) => code === value)
  const offered = (known ? codes : codesLike(codes, value)).slice(0, mostOffered)
  const more = value === '' ? whenEmpty : (known?.name ?? words.notInList)
  return (
    <ComboBox
      className="field react-aria-ComboBox"
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      inputValue={value}
      isReadOnly={!may}
      items={offered}
      // Found here by name too; React Aria would look at the code alone.
      defaultFilter={() => true}
      onInputChange={(typed) => {
        if (typed !== value) changed()
        onChange(typed)
      }}
      isInvalid={fault !== null}
      validationBehavior="aria"
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input autoComplete="off" />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      {more && !fault ? <Text slot="description">{more}</Text> : null}
      <FieldError>{fault}</FieldError>
      <Popover>
        <ListBox<ClassificationCode>>
          {({ code, name }) => (
            <ListBoxItem id={code} textValue={code}>
              <span>{code}</span>
              <span className="small soft">{name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
