import { useState } from 'react'
import type { ClassificationCode } from '../../src-main/contract/office.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Notice } from '../look/notice.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { readCodes, type PastedCodes } from './codes-like.ts'

// Outlives the screen: a pasted list must not be lost by looking at another part.
let pasted = ''

function keepPasted(text: string): void {
  pasted = text
}

/** Many codes at once. Lines that are no code stay in the box; what the list has is not taken twice. */
export function PasteCodes({
  held,
  onTake,
}: {
  readonly held: readonly ClassificationCode[]
  readonly onTake: (codes: readonly ClassificationCode[]) => void
}) {
  const [text, setText] = useState(pasted)
  const [result, setResult] = useState<PastedCodes | null>(null)
  const set = (next: string) => {
    keepPasted(next)
    setText(next)
  }
  const take = () => {
    const read = readCodes(text, held)
    setResult(read)
    set(read.unread.join('\n'))
    if (read.added.length > 0) onTake(read.added)
  }
  return (
    <div className="stack paste-codes">
      <TextBox
        label={words.pasteCodes}
        hint={words.pasteCodesHint}
        rows={4}
        value={text}
        onChange={(typed) => {
          setResult(null)
          set(typed)
        }}
      />
      <div>
        <Action disabled={text.trim() === ''} onPress={take}>
          {words.takeCodes}
        </Action>
      </div>
      <div role="status">{result ? <Result result={result} /> : null}</div>
    </div>
  )
}

function Result({ result: { added, repeated, unread } }: { readonly result: PastedCodes }) {
  return (
    <Notice kind={repeated.length + unread.length > 0 ? 'soon' : 'done'}>
      <p>{words.codesTaken(added.length)}</p>
      {repeated.length > 0 ? <p>{words.codesRepeated(repeated.join(', '))}</p> : null}
      {unread.length > 0 ? <p>{words.codesUnread(unread.length)}</p> : null}
    </Notice>
  )
}
