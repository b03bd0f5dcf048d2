import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { useFault } from '../form/faults.tsx'
import { Action } from '../form/action.tsx'
import { templateWords as words } from '../words/templates.ts'
import type { Place } from './edit-wording.ts'
import { nameOf, useEdit, useList } from './use-edit.ts'

/** Up, down and away, of an item of a list; in sight while it is worked on. One stop for Tab, then arrows. */
export function ItemActions({
  list,
  index,
  least = 1,
  inside = '',
  children,
}: {
  readonly list: Place
  readonly index: number
  /** How many must stay. */
  readonly least?: number
  readonly inside?: string
  readonly children?: ReactNode
}) {
  const { may, active } = useEdit()
  const { items, move, remove } = useList(list)
  const place = `${list}.${index}`
  const name = nameOf(place)
  if (!may || (active !== place && !active?.startsWith(`${place}.`))) return null
  return (
    <Toolbar className="item-actions" aria-label={words.actionsOf(name)}>
      {children}
      {items.length > 1 ? (
        <>
          <Action
            kind="quiet"
            label={words.upOf(name)}
            disabled={index === 0}
            onPress={() => move(index, -1, inside)}
          >
            {words.up}
          </Action>
          <Action
            kind="quiet"
            label={words.downOf(name)}
            disabled={index === items.length - 1}
            onPress={() => move(index, 1, inside)}
          >
            {words.down}
          </Action>
        </>
      ) : null}
      {items.length > least ? (
        <Action kind="quiet" label={words.removeOf(name)} onPress={() => remove(index, inside)}>
          {words.remove}
        </Action>
      ) : null}
    </Toolbar>
  )
}

/** What is wrong with a place as a whole: too many pieces, none left. */
export function PlaceFault({ place }: { readonly place: Place }) {
  const { fault } = useFault(place)
  return fault ? (
    <p className="fault-line small" data-faulty="">
      {fault}
    </p>
  ) : null
}
