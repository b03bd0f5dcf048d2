import { useState } from 'react'
import type { Condition } from '../../src-main/contract/merge-fields.ts'
import type { WordingPart } from '../../src-main/contract/wording-parts.ts'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { templateWords as words, tickedWords } from '../words/templates.ts'
import { ConditionsDialog } from './conditions-dialog.tsx'
import { at, keptText, listAt, put, type Place } from './edit-wording.ts'
import { ItemActions, PlaceFault } from './item-actions.tsx'
import { PieceForm } from './piece-form.tsx'
import { nameOf, useEdit, useList } from './use-edit.ts'

/** A part of the sheet under the name that a clerk knows it by. */
export function PartForm({ part }: { readonly part: WordingPart }) {
  const { path, name, hint } = part
  const id = `part-${path.replace('.', '-')}`
  return (
    <section className="wording-part" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {hint ? <p className="small soft">{hint}</p> : null}
      {part.shape === 'heading' || part.shape === 'lines' ? null : <PlaceFault place={path} />}
      <Shaped part={part} />
    </section>
  )
}

function Shaped({ part: { path, name, shape, mayBeEmpty } }: { readonly part: WordingPart }) {
  switch (shape) {
    case 'paragraph':
      return <Pieces paragraph={path} />
    case 'paragraphs':
      return (
        <Items
          list={path}
          add={words.addParagraph}
          fresh={['']}
          inside=".0"
          label={words.paragraph}
          least={mayBeEmpty ? 0 : 1}
        >
          {(place) => <Pieces paragraph={place} />}
        </Items>
      )
    case 'rows':
      return (
        <Items
          list={path}
          add={words.addRow}
          fresh={{ label: '', value: [''] }}
          inside=".label"
          label={words.row}
        >
          {(place) => (
            <>
              <HeadingBox place={`${place}.label`} label={`${nameOf(place)}, ${words.rowLabel}`} />
              <Pieces paragraph={`${place}.value`} />
            </>
          )}
        </Items>
      )
    case 'boxes':
      return (
        <Items list={path} add={words.addBox} fresh={{ text: '' }} inside=".text">
          {(place) => <TickBox place={place} />}
        </Items>
      )
    case 'headings':
      return (
        <Items list={path} add={words.addHeading} fresh="">
          {(place) => <HeadingBox place={place} label={nameOf(place)} />}
        </Items>
      )
    case 'heading':
      return <HeadingBox place={path} label={name} />
    case 'lines':
      return <LineCount place={path} />
  }
}

/** The items of a list, each with what can be done with it; Alt, Shift and the arrows move it. */
function Items({
  list,
  add,
  fresh,
  inside = '',
  label,
  least = 1,
  children,
}: {
  readonly list: Place
  readonly add: string
  readonly fresh: unknown
  readonly inside?: string
  readonly label?: (place: number) => string
  readonly least?: number
  readonly children: (place: Place) => React.ReactNode
}) {
  const { may } = useEdit()
  const { items, add: addItem, move } = useList(list)
  return (
    <>
      {items.map((_, index) => {
        const place = `${list}.${index}`
        return (
          <div
            className="wording-item"
            role="presentation"
            key={place}
            onKeyDownCapture={(event) => {
              if (!event.altKey || !may || (label !== undefined && !event.shiftKey)) return
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              event.stopPropagation()
              move(index, event.key === 'ArrowUp' ? -1 : 1, inside)
            }}
          >
            <div className="item-line">
              <p className="small soft">{label?.(index + 1) ?? ''}</p>
              <ItemActions list={list} index={index} least={least} inside={inside} />
            </div>
            <PlaceFault place={place} />
            {children(place)}
          </div>
        )
      })}
      {may ? (
        <div>
          <Action
            icon="plus"
            kind="quiet"
            label={words.addTo(add, nameOf(list))}
            onPress={() => addItem(items.length, fresh, inside)}
          >
            {add}
          </Action>
        </div>
      ) : null}
    </>
  )
}

function Pieces({ paragraph }: { readonly paragraph: Place }) {
  const { wording } = useEdit()
  const pieces = listAt(wording, paragraph)
  return (
    <div className="pieces">
      {pieces.map((_, index) => (
        <PieceForm key={`${paragraph}.${index}`} paragraph={paragraph} index={index} />
      ))}
    </div>
  )
}

/** A heading or label: text without merge fields. */
function HeadingBox({ place, label }: { readonly place: Place; readonly label: string }) {
  const { wording, may, setActive, change } = useEdit()
  const text = at(wording, place)
  return (
    <div role="presentation" data-place={place} onFocusCapture={() => setActive(place)}>
      <TextBox
        label={label}
        labelHidden
        field={place}
        value={typeof text === 'string' ? text : ''}
        readOnly={!may}
        onChange={(typed) => change((old) => put(old, place, keptText(typed)))}
      />
    </div>
  )
}

function TickBox({ place }: { readonly place: Place }) {
  const { wording, may, active, change } = useEdit()
  const [asking, setAsking] = useState(false)
  const box = at(wording, place) as { readonly text: string; readonly ticked?: Condition[] }
  const ticked = box.ticked ?? []
  const tick = (next: readonly Condition[]) =>
    change((old) =>
      put(old, place, { text: box.text, ...(next.length > 0 ? { ticked: next } : {}) }),
    )
  return (
    <>
      <HeadingBox place={`${place}.text`} label={nameOf(place)} />
      <div className="piece-line">
        <p className="small soft">{tickedWords(ticked)}</p>
        {may && active?.startsWith(place) ? (
          <Action
            kind="quiet"
            label={words.conditionsOf(nameOf(place))}
            onPress={() => setAsking(true)}
          >
            {words.conditions}
          </Action>
        ) : null}
      </div>
      <ConditionsDialog
        title={nameOf(place)}
        open={asking}
        onClose={() => setAsking(false)}
        lists={[{ title: words.tickedTitle, hint: words.whenHint, chosen: ticked, onChange: tick }]}
      />
    </>
  )
}

const counts = Array.from({ length: 11 }, (_, count) => ({ id: String(count), name: `${count}` }))

function LineCount({ place }: { readonly place: Place }) {
  const { wording, may, change } = useEdit()
  return (
    <div className="line-count">
      <Pick
        label={`${nameOf(place)}: ${words.lines}`}
        labelHidden
        field={place}
        options={counts}
        value={String(at(wording, place))}
        disabled={!may}
        onChange={(count) => change((old) => put(old, place, Number(count ?? 0)))}
      />
    </div>
  )
}
