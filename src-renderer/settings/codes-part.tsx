import { useState } from 'react'
import { repeatedIn, type ClassificationCode } from '../../src-main/contract/office.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { codesLike } from './codes-like.ts'
import type { OfficeEdit } from './office-editor.tsx'
import { PasteCodes } from './paste-codes.tsx'
import { useRemoved } from './removed.tsx'

/** Rows in sight at once: each has two fields. */
const mostRows = 12

/** The classification codes that are offered where a code is chosen. */
export function CodesPart({ office, onChange, may }: OfficeEdit) {
  const { classificationCodes: codes } = office
  const [typed, setTyped] = useState('')
  // Found when it is searched: a row must not vanish while its name is changed.
  const [found, setFound] = useState<ReadonlySet<number> | null>(null)
  const [rows, setRows] = useState(mostRows)
  const [added, setAdded] = useState<number | null>(null)
  const set = (next: ClassificationCode[]) => onChange({ classificationCodes: next })
  const search = (text: string, among: readonly ClassificationCode[] = codes) => {
    setTyped(text)
    setRows(mostRows)
    setFound(text.trim() === '' ? null : placesLike(among, text))
  }
  const removed = useRemoved(codes, (next) => {
    search(typed, next)
    set(next)
  })
  const add = (more: readonly ClassificationCode[]) => {
    // New ones come first, where they are seen.
    search('')
    set([...more, ...codes])
  }
  const held = codes.map(({ code }) => code)
  const twice = new Set(repeatedIn(held).map((place) => held[place] ?? ''))
  const places = codes.map((_, place) => place).filter((place) => found?.has(place) ?? true)
  return (
    <>
      <p className="soft small">{words.codesMore}</p>
      <div className="codes-head">
        <TextBox label={words.searchCodes} value={typed} onChange={(text) => search(text)} />
        <p className="soft small" role="status">
          {words.codesFound(places.length, codes.length)}
        </p>
      </div>
      {may ? (
        <div>
          <Action
            icon="plus"
            onPress={() => {
              setAdded(0)
              add([{ code: '', name: '' }])
            }}
          >
            {words.addCode}
          </Action>
        </div>
      ) : null}
      {removed.notice}
      {codes.length === 0 ? (
        <p className="soft">{words.noCodes}</p>
      ) : (
        <ul className="rows codes">
          {places.slice(0, rows).map((place) => (
            <CodeRow
              key={`${place} of ${codes.length}`}
              place={place}
              code={codes[place] ?? { code: '', name: '' }}
              repeated={twice.has(held[place] ?? '') && held[place] !== ''}
              focused={place === added}
              may={may}
              onChange={(next) => set(codes.with(place, next))}
              onRemove={(gone) => {
                setAdded(null)
                removed.remove(gone, words.codeRow(gone.code, place + 1))
              }}
            />
          ))}
        </ul>
      )}
      {places.length > rows ? (
        <div>
          <Action onPress={() => setRows(rows + 100)}>
            {words.showMore(Math.min(100, places.length - rows))}
          </Action>
        </div>
      ) : null}
      {may ? <PasteCodes held={codes} onTake={add} /> : null}
    </>
  )
}

function placesLike(codes: readonly ClassificationCode[], text: string): ReadonlySet<number> {
  const placed = codes.map((one, place) => ({ ...one, place }))
  return new Set(codesLike(placed, text).map(({ place }) => place))
}

function CodeRow({
  place,
  code,
  repeated,
  focused,
  may,
  onChange,
  onRemove,
}: {
  readonly place: number
  readonly code: ClassificationCode
  readonly repeated: boolean
  readonly focused: boolean
  readonly may: boolean
  readonly onChange: (code: ClassificationCode) => void
  readonly onRemove: (code: ClassificationCode) => void
}) {
  const field = `classificationCodes.${place}`
  return (
    <li className="code-row">
      <TextBox
        label={words.ofCode(words.code, place + 1)}
        labelHidden
        field={`${field}.code`}
        fault={repeated ? words.codeRepeated : null}
        value={code.code}
        readOnly={!may}
        autoFocus={focused}
        onChange={(typed) => onChange({ ...code, code: typed.trim() })}
      />
      <TextBox
        label={words.ofCode(words.codeName, place + 1)}
        labelHidden
        field={`${field}.name`}
        value={code.name}
        readOnly={!may}
        onChange={(name) => onChange({ ...code, name })}
      />
      {may ? (
        <Action
          kind="quiet"
          icon="close"
          label={words.remove(words.codeRow(code.code, place + 1))}
          onPress={() => onRemove(code)}
        >
          {''}
        </Action>
      ) : null}
    </li>
  )
}
