import { use, type KeyboardEvent, type ReactNode } from 'react'
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { Icon } from '../look/icon.tsx'
import { useFault } from './faults.tsx'

interface SuggestProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly { readonly name: string; readonly aside: string }[]
  readonly onBlur?: () => void
  /** The path of the field in the contract, where its faults are found. */
  readonly field?: string
  readonly required?: boolean
  /** What belongs to what was chosen, beside the label. */
  readonly aside?: string | null
  readonly autoFocus?: boolean
}

/** Free text with suggestions: what is not in the list may be typed all the same. */
export function Suggest(props: SuggestProps) {
  const { fault, changed } = useFault(props.field, props.label)
  return (
    <ComboBox
      className="field react-aria-ComboBox"
      allowsCustomValue
      menuTrigger="input"
      inputValue={props.value}
      onInputChange={(value) => {
        // React Aria reports the text once more when it leaves the field.
        if (value !== props.value) changed()
        props.onChange(value)
      }}
      isInvalid={fault !== null}
      isRequired={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(fault ? { 'data-faulty': '' } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <Label>
        {props.label}
        {props.required ? <span className="needed"> · wajib</span> : null}
        {props.aside ? <span className="small soft"> · {props.aside}</span> : null}
      </Label>
      <TakeTheOnlyOne>
        <Input autoComplete="off" />
        <Button>
          <Icon name="down" />
        </Button>
      </TakeTheOnlyOne>
      <FieldError>{fault}</FieldError>
      <Popover>
        <ListBox>
          {props.suggestions.map((suggestion) => (
            <ListBoxItem key={suggestion.name} id={suggestion.name} textValue={suggestion.name}>
              <span>{suggestion.name}</span>
              <span className="small soft">{suggestion.aside}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Enter takes the one suggestion that is left of the list; of several none is meant before it is chosen. */
function TakeTheOnlyOne({ children }: { readonly children: ReactNode }) {
  const state = use(ComboBoxStateContext)
  const take = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || !state?.isOpen) return
    const [only, more] = state.collection
    if (!only || more || state.selectionManager.focusedKey !== null) return
    event.preventDefault()
    event.stopPropagation()
    state.setInputValue(only.textValue)
    state.setSelectedKey(only.key)
    // What was put into the field opens the list once more: it closes after that.
    requestAnimationFrame(() => state.close())
  }
  return (
    <div className="combo" onKeyDownCapture={take}>
      {children}
    </div>
  )
}
