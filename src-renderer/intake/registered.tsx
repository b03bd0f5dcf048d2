import { useState } from 'react'
import { Link } from 'react-aria-components'
import type { ReceivedCase } from '../../src-main/contract/case.ts'
import { missingPartLabels } from '../../src-main/contract/labels.ts'
import { formatLongDate, formatTime, shownDate } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { PrintProblem } from '../letters/print-problem.tsx'
import { Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { intakeWords as words } from '../words/intake.ts'

export const emptyLetterFields = {
  to: null,
  date: null,
  number: null,
  sensitivity: null,
  enclosures: null,
  about: null,
  body: null,
  signatory: null,
  copiesTo: null,
} as const

/** After saving: the number, what is due first, what the Act still asks, and the receipt. */
export function Registered({
  file,
  onNext,
}: {
  readonly file: ReceivedCase
  readonly onNext: () => void
}) {
  const { stepOf } = useOffice()
  const issue = useDoing('issueLetter')
  const print = useDoing('printLetter')
  const printers = useDoing('printers')
  const [receipt, setReceipt] = useState<string | null>(null)
  const first = firstDue(file)
  const busy = issue.busy || printers.busy || print.busy

  const printReceipt = async () => {
    let letter = receipt
    if (!letter) {
      const issued = await issue.run({
        complaint: file.number,
        kind: 'receipt',
        fields: emptyLetterFields,
      })
      if (!('answer' in issued)) return
      letter = issued.answer.letter.id
      setReceipt(letter)
    }
    // Where the desk printed last, asked now: Enter may come before any earlier answer. Without one the
    // system's own window asks.
    const known = await printers.run({})
    const printer = 'answer' in known ? known.answer.last : null
    const printed = await print.run({ letter, printer })
    if ('answer' in printed) tell(words.receiptDone)
  }

  return (
    <section className="screen registered" aria-labelledby="registered-title">
      <h1 id="registered-title" className="registered-title">
        <Icon name="done" />
        {file.closedAt ? words.savedClosed : words.savedTitle}
      </h1>
      <p className="registered-number">{file.number}</p>
      <p className="registered-subject">{file.subject ?? commonWords.noSubject}</p>
      {first && !file.closedAt ? (
        <p>
          {words.firstDue}: <strong>{formatLongDate(shownDate(first.dueAt))}</strong> pukul{' '}
          {formatTime(first.dueAt)} ({first.basis ?? stepOf(file.direct, first.id).short})
        </p>
      ) : null}
      {file.missing.length > 0 ? (
        <div className="notice notice-soon" role="note">
          <Icon name="soon" />
          <p>
            {words.missing}: {file.missing.map((part) => missingPartLabels[part]).join(', ')}.
          </p>
        </div>
      ) : (
        <p className="soft">{words.nothingMissing}</p>
      )}
      {file.repeats ? <p>{words.linked(file.repeats)}.</p> : null}
      {file.possibleDuplicates.length > 0 && !file.repeats ? (
        <p className="soft">
          {words.perhapsSame}{' '}
          {file.possibleDuplicates.slice(0, 5).map(({ number }, index) => (
            <span key={number}>
              {index > 0 ? ', ' : ''}
              <Link className="link" href={hashOf({ at: 'case', number })}>
                {number}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      <div className="registered-next">
        <Action
          kind="main"
          icon="print"
          keys="Enter"
          autoFocus
          busy={busy}
          onPress={() => void printReceipt()}
        >
          {words.printReceipt}
        </Action>
        <Action onPress={() => go({ at: 'case', number: file.number })}>{words.openCase}</Action>
        <Action onPress={onNext} icon="plus">
          {words.next}
        </Action>
      </div>
      <Waiting busy={busy} />
      <PrintProblem problem={issue.problem ?? print.problem} letter={receipt} />
    </section>
  )
}

interface FirstDue {
  readonly id: string
  readonly basis: string | null
  readonly dueAt: NonNullable<ReceivedCase['steps'][number]['dueAt']>
}

function firstDue(file: ReceivedCase): FirstDue | null {
  const steps = file.steps.flatMap(({ id, dueAt, finishedAt }) =>
    dueAt && !finishedAt ? [{ id, basis: null, dueAt }] : [],
  )
  const clocks = file.clocks.flatMap(({ id, basis, dueAt, metAt }) =>
    metAt ? [] : [{ id, basis, dueAt }],
  )
  const dues: FirstDue[] = [...steps, ...clocks]
  return dues.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] ?? null
}
