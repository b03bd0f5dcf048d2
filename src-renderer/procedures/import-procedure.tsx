import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { mostProcedureText } from '../../src-main/contract/procedure-calls.ts'
import type { ProcedureLine } from '../../src-main/contract/procedure.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { procedureWords as words } from '../words/procedures.ts'
import { forgetDraft } from './keep-procedure.ts'

interface ImportProps {
  readonly lines: readonly ProcedureLine[]
  readonly onImported: (id: string) => void
}

/** What stands in the dialog: a file whose draft is in the way, or what is wrong with it. */
type Shown =
  | { readonly is: 'replaces'; readonly title: string; readonly text: string }
  | { readonly is: 'refused'; readonly sentences: readonly string[] }

/** A procedure of another office, read by the page itself: only its text goes to the register. */
export function ImportProcedure({ lines, onImported }: ImportProps) {
  const adopt = useDoing('adoptProcedure')
  const [shown, setShown] = useState<Shown | null>(null)

  const bringIn = async (text: string) => {
    const outcome = await adopt.run({ text })
    if ('problem' in outcome) {
      const { problem } = outcome
      const faults = problem.problem === 'procedure-unsound' ? problem.faults : null
      const sentences = faults?.map(({ sentence }) => sentence) ?? [sentenceOf(problem)]
      return setShown({ is: 'refused', sentences })
    }
    const { id, title } = outcome.answer.draft
    forgetDraft(id)
    setShown(null)
    tell(words.imported(title))
    onImported(id)
  }

  const choose = async (file: File | undefined) => {
    if (!file) return
    if (file.size > mostProcedureText)
      return setShown({ is: 'refused', sentences: [words.tooLarge] })
    const text = await file.text().catch(() => null)
    if (text === null) return setShown({ is: 'refused', sentences: [words.unreadable] })
    const id = idIn(text)
    const inTheWay = lines.find((line) => line.id === id && line.draft !== null)
    if (inTheWay) return setShown({ is: 'replaces', title: inTheWay.title, text })
    await bringIn(text)
  }

  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => void choose(files?.[0])}
      >
        <Action icon="plus" busy={adopt.busy} onPress={() => undefined}>
          {words.importFile}
        </Action>
      </FileTrigger>
      <WindowDialog title={words.importTitle} open={shown !== null} onClose={() => setShown(null)}>
        {shown?.is === 'refused' ? <Refused sentences={shown.sentences} /> : null}
        {shown?.is === 'replaces' ? (
          <Notice kind="soon">
            <p>{words.importReplaces(shown.title)}</p>
          </Notice>
        ) : null}
        <div className="form-end">
          <Waiting busy={adopt.busy} />
          <Action onPress={() => setShown(null)}>
            {shown?.is === 'replaces' ? commonWords.cancel : commonWords.close}
          </Action>
          {shown?.is === 'replaces' ? (
            <Action kind="main" busy={adopt.busy} onPress={() => void bringIn(shown.text)}>
              {words.importAnyway}
            </Action>
          ) : null}
        </div>
      </WindowDialog>
    </>
  )
}

function Refused({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div className="stack" role="alert">
      <p className="strong">{words.importRefused}</p>
      <ul className="fault-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** Only to warn about a draft in the way; the register judges the file. */
function idIn(text: string): unknown {
  try {
    const content = JSON.parse(text.replace(/^\uFEFF/, '')) as { id?: unknown } | null
    return content?.id
  } catch {
    return null
  }
}
