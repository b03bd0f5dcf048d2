import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { Icon, type IconName } from '../look/icon.tsx'

interface ActionProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly kind?: 'main' | 'plain' | 'quiet' | 'grave'
  readonly icon?: IconName
  /** The key that does the same, shown in the button. */
  readonly keys?: string
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** What is said instead of what stands in it; it begins with that where words stand there. */
  readonly label?: string
  /** Sends the form that it stands in; Enter in a field does the same. */
  readonly submit?: boolean
  readonly className?: string
}

/** A button: a verb, its sign and its key. */
export function Action(props: ActionProps) {
  const { label, children } = props
  // Not as an attribute beside words in sight: whoever speaks to the screen says what they see.
  const begins =
    label !== undefined &&
    typeof children === 'string' &&
    children !== '' &&
    label.startsWith(children)
  const given: ButtonProps = {
    // A second press while the first is under way does nothing. (React Aria's own `isPending` would
    // announce a name that is gone when the screen moves on.)
    onPress: () => {
      if (!props.busy) props.onPress()
    },
    type: props.submit ? 'submit' : 'button',
    className: `action action-${props.kind ?? 'plain'}${props.busy ? ' action-busy' : ''} ${props.className ?? ''}`,
    isDisabled: props.disabled ?? false,
    autoFocus: props.autoFocus ?? false,
    ...(props.label && !begins ? { 'aria-label': props.label } : {}),
  }
  return (
    <Button {...given}>
      {props.icon ? <Icon name={props.icon} /> : null}
      <span {...(begins ? { 'aria-hidden': true } : {})}>{children}</span>
      {begins ? <span className="said-only">{label}</span> : null}
      {props.keys ? <kbd aria-hidden="true">{props.keys}</kbd> : null}
    </Button>
  )
}
