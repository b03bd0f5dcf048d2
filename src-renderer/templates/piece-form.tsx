import { useRef, useState } from 'react'
import type { Piece } from '../../src-main/contract/letter-wording.ts'
import { fieldGuards, type FieldName } from '../../src-main/contract/merge-fields.ts'
import { conditionLabels, fieldLabels } from '../../src-main/contract/wording-labels.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { conditionWords, templateWords as words } from '../words/templates.ts'
import { ConditionsDialog } from './conditions-dialog.tsx'
import {
  at,
  closed,
  keptCursor,
  keptText,
  listAt,
  opened,
  put,
  shownText,
  withField,
  type Place,
} from './edit-wording.ts'
import { FieldDialog } from './field-dialog.tsx'
import { ItemActions } from './item-actions.tsx'
import { focusPlace, nameOf, useEdit, useList } from './use-edit.ts'

/** A piece of a paragraph: its text, when it is printed, and what can be done with it. */
export function PieceForm({
  paragraph,
  index,
}: {
  readonly paragraph: Place
  readonly index: number
}) {
  const { wording, may, active, setActive, change } = useEdit()
  const { add, move } = useList(paragraph)
  const [asking, setAsking] = useState<'field' | 'conditions' | null>(null)
  const holder = useRef<HTMLDivElement>(null)
  const place = `${paragraph}.${index}`
  const piece = at(wording, place) as Piece
  const { when, unless, text } = opened(piece)
  const name = nameOf(place)
  const shown = shownText(text)

  const insert = (field: FieldName) => {
    const area = holder.current?.querySelector('textarea')
    const cursor = keptCursor(shown, area?.selectionStart ?? shown.length)
    const made = withField(piece, cursor, field)
    const guard = fieldGuards[field]
    change((old) => put(old, paragraph, listAt(old, paragraph).toSpliced(index, 1, ...made.pieces)))
    setAsking(null)
    const chosen = opened(made.pieces[made.chosen] ?? piece)
    focusPlace(
      `${paragraph}.${index + made.chosen}`,
      shownText(chosen.text.slice(0, made.cursor)).length,
    )
    const label = fieldLabels[field].name
    tell(
      guard && made.pieces.length > 1
        ? words.insertedApart(label, conditionLabels[guard])
        : words.inserted(label),
    )
  }

  return (
    <div
      className="piece"
      role="presentation"
      data-place={place}
      {...(active === place ? { 'data-active': '' } : {})}
      ref={holder}
      onFocusCapture={() => setActive(place)}
      onKeyDownCapture={(event) => {
        if (!event.altKey || event.shiftKey || !may) return
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        event.stopPropagation()
        move(index, event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <TextBox
        label={name}
        labelHidden
        rows={1}
        value={shown}
        readOnly={!may}
        field={typeof piece === 'string' ? place : `${place}.text`}
        onChange={(typed) =>
          change((old) => put(old, place, closed({ when, unless, text: keptText(typed) })))
        }
      />
      <div className="piece-line">
        <p className="small soft">{conditionWords(when, unless)}</p>
        <ItemActions list={paragraph} index={index}>
          <Action kind="quiet" label={words.insertIn(name)} onPress={() => setAsking('field')}>
            {words.insert}
          </Action>
          <Action
            kind="quiet"
            label={words.conditionsOf(name)}
            onPress={() => setAsking('conditions')}
          >
            {words.conditions}
          </Action>
          <Action kind="quiet" label={words.addPieceTo(name)} onPress={() => add(index + 1, '')}>
            {words.addPiece}
          </Action>
        </ItemActions>
      </div>
      <FieldDialog open={asking === 'field'} onClose={() => setAsking(null)} onChoose={insert} />
      <ConditionsDialog
        title={words.conditionsTitle}
        open={asking === 'conditions'}
        onClose={() => setAsking(null)}
        lists={[
          {
            title: words.whenTitle,
            hint: words.whenHint,
            chosen: when,
            onChange: (next) =>
              change((old) => put(old, place, closed({ when: next, unless, text }))),
          },
          {
            title: words.unlessTitle,
            hint: words.unlessHint,
            chosen: unless,
            onChange: (next) =>
              change((old) => put(old, place, closed({ when, unless: next, text }))),
          },
        ]}
      />
    </div>
  )
}
