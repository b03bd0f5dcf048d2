import { useRef } from 'react'
import { flushSync } from 'react-dom'
import {
  faultsOfPattern,
  patternParts,
  type PatternPart,
} from '../../src-main/contract/numbering-pattern.ts'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { TextBox } from '../form/text-box.tsx'
import {
  letterSettingsWords as words,
  patternSentence,
  shownParts,
} from '../words/letter-settings.ts'
import { keptPattern, shownPattern } from './shown-pattern.ts'

const widths = [
  { id: '1', name: '12' },
  { id: '3', name: '012' },
  { id: '4', name: '0012' },
] as const

/** The number pattern: its parts put in by buttons at the place of writing, separators typed. */
export function PatternBox({
  label,
  field,
  pattern,
  hint,
  may,
  onChange,
}: {
  readonly label: string
  readonly field: string
  readonly pattern: string
  readonly hint: string
  readonly may: boolean
  readonly onChange: (pattern: string) => void
}) {
  const holder = useRef<HTMLDivElement>(null)
  const shown = shownPattern(pattern)
  const sentences = faultsOfPattern(pattern).map(patternSentence)
  const width = /\{sequence:(\d)\}/.exec(pattern)?.[1] ?? '1'
  const insert = (part: PatternPart) => {
    const box = holder.current?.querySelector('input')
    const from = box?.selectionStart ?? shown.length
    const before = shown.slice(0, from)
    const after = shown.slice(box?.selectionEnd ?? from)
    const put = `${apart(before.at(-1))}{${shownParts[part]}}${apart(after.at(0))}`
    // At once: a key pressed next must find the focus where it will be.
    flushSync(() => onChange(keptPattern(before + put + after)))
    box?.focus()
    box?.setSelectionRange(from + put.length, from + put.length)
  }
  return (
    <div ref={holder} className="pattern wide">
      <TextBox
        label={label}
        hint={hint}
        field={field}
        fault={sentences.length > 0 ? sentences.join(' ') : null}
        value={shown}
        readOnly={!may}
        onChange={(typed) => onChange(keptPattern(typed))}
      />
      {may ? (
        <div className="pattern-parts">
          <div className="letter-actions" role="group" aria-label={`${words.insert}: ${label}`}>
            {patternParts.map((part) => (
              <Action key={part} icon="plus" onPress={() => insert(part)}>
                {words.partNames[part]}
              </Action>
            ))}
          </div>
          <Choice
            label={words.padding}
            shape="row"
            options={widths}
            value={widths.find(({ id }) => id === width)?.id ?? null}
            onChange={(id) =>
              onChange(
                pattern.replace(
                  /\{sequence(?::\d)?\}/g,
                  id === '1' ? '{sequence}' : `{sequence:${id}}`,
                ),
              )
            }
          />
        </div>
      ) : null}
    </div>
  )
}

/** Beside another part a separator is put in too: numbers that run together cannot be told apart. */
function apart(neighbour: string | undefined): string {
  return neighbour === undefined || /[\s/.-]/.test(neighbour) ? '' : '/'
}
