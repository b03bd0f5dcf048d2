import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { Icon } from '../look/icon.tsx'

interface SuggestProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly { readonly name: string; readonly aside: string }[]
  readonly onBlur?: () => void
}

/** Free text with suggestions: what is not in the list may be typed all the same. */
export function Suggest(props: SuggestProps) {
  return (
    <ComboBox
      className="field react-aria-ComboBox"
      allowsCustomValue
      menuTrigger="input"
      inputValue={props.value}
      onInputChange={props.onChange}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <Label>{props.label}</Label>
      <div className="combo">
        <Input autoComplete="off" />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
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
