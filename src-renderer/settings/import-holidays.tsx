import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { HolidayYear } from '../../src-main/contract/calendar.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { sentenceOf, sentenceOfFault } from '../../src-main/contract/sentences.ts'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { ask } from '../register-client.ts'
import { calendarWords as words } from '../words/calendar.ts'

const mostBytes = 1_000_000

interface Read {
  readonly file: string
  /** How many days it has, or why it cannot be used. */
  readonly result: number | Problem | 'too-large'
}

/** Reads a year's days out of a file, as a proposal that is still to be checked and saved. */
export function ImportHolidays({
  year,
  onRead,
}: {
  readonly year: number
  readonly onRead: (table: HolidayYear) => void
}) {
  const [read, setRead] = useState<Read | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > mostBytes) return setRead({ file: file.name, result: 'too-large' })
    const outcome = await ask('readHolidayFile', { text: await file.text(), year })
    if ('problem' in outcome) return setRead({ file: file.name, result: outcome.problem })
    setRead({ file: file.name, result: outcome.answer.days.length })
    onRead(outcome.answer)
  }
  const fail = (error: unknown) =>
    setFailure(error instanceof Error ? error : new Error(String(error)))
  if (failure) throw failure
  return (
    <div className="import-holidays">
      <FileTrigger
        acceptedFileTypes={['.json', '.csv', '.tsv', '.txt']}
        onSelect={(files) => void take(files?.[0]).catch(fail)}
      >
        <Action onPress={() => undefined}>{words.import}</Action>
      </FileTrigger>
      <p className="small soft">{words.importHint}</p>
      <div className="import-result" role="status">
        {read ? <ReadResult read={read} /> : null}
      </div>
    </div>
  )
}

function ReadResult({ read: { file, result } }: { readonly read: Read }) {
  if (typeof result === 'number')
    return (
      <p className="due due-done">
        <Icon name="done" />
        {words.imported(result, file)}
      </p>
    )
  return (
    <div className="notice notice-late">
      <Icon name="late" />
      <div>
        <p>{words.notImported(file)}</p>
        <ul>
          {sentencesOf(result).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function sentencesOf(result: Problem | 'too-large'): string[] {
  if (result === 'too-large') return [words.tooLarge]
  if (result.problem !== 'invalid') return [sentenceOf(result)]
  const line = result.line === undefined ? '' : `${words.line(result.line)} `
  return result.faults.map((fault) => `${line}${sentenceOfFault(fault)}`)
}
