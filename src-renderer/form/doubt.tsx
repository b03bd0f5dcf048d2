import { Text } from 'react-aria-components'
import { Icon } from '../look/icon.tsx'

/** A sentence beside a field that warns and hinders nobody. */
export function Doubt({ children }: { readonly children: string }) {
  return (
    <Text slot="description" className="field-doubt due-soon">
      <Icon name="soon" />
      <span>{children}</span>
    </Text>
  )
}
