import { useState } from 'react'
import { calls } from '../../src-main/contract/calls.ts'
import {
  letterKindLabels,
  letterStateLabels,
  sendingWayLabels,
} from '../../src-main/contract/labels.ts'
import { letterRuns } from '../../src-main/contract/letter-kind.ts'
import type { LetterLine, SendingWay } from '../../src-main/contract/letter.ts'
import { formatDate, formatMoment } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Fact } from '../case/fact.tsx'
import { Action } from '../form/action.tsx'
import { Tag } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { Empty, Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { letterWords as words } from '../words/letters.ts'
import { trackWords } from '../words/letter-track.ts'
import { mergeWords } from '../words/merging.ts'
import { CopyAnswer } from './copy-answer.tsx'
import { LetterActs, type LetterAct } from './letter-acts.tsx'
import { LetterTrack } from './letter-track.tsx'
import { PdfActions } from './pdf-actions.tsx'
import { PdfView } from './pdf-view.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { ScanEntry } from './scan-entry.tsx'
import './letters.css'

/** A letter as it was issued: the very bytes that were filed, and what became of it since. */
export function LetterScreen({ letter: id }: { readonly letter: string }) {
  const read = useAnswer('readLetter', { letter: id })
  const save = useDoing('saveLetterFile')
  const may = useMay(calls.sendLetter.roles)
  const [act, setAct] = useState<LetterAct | null>(null)
  const [how, setHow] = useState<SendingWay | undefined>()
  const [printing, setPrinting] = useState(false)
  const answer = read.answer
  const letter = answer?.letter

  const saveNow = () => {
    void save.run({ letter: id }).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  const issued = letter?.state === 'issued'
  useCommands({
    'letter.print': issued && (() => setPrinting(true)),
    'letter.save': letter !== undefined && saveNow,
    'letter.number': issued && letter.number === null && (() => setAct('number')),
    'letter.send': issued && (() => setAct('send')),
    'letter.void': issued && (() => setAct('void')),
    'letter.case': answer !== null && (() => go({ at: 'case', number: answer.complaint })),
  })

  const title = letter ? letterKindLabels[letter.kind] : ''
  return (
    <section className="screen letter" aria-labelledby="letter-title">
      <div className="screen-head">
        <h1 id="letter-title">{title || words.title}</h1>
        <Waiting busy={read.busy && !answer} />
      </div>
      {letter?.state === 'voided' ? (
        <div className="letter-voided" role="note">
          <Icon name="close" />
          <p>
            <strong>{words.voided}</strong>
            {letter.voidedFor ? `: ${letter.voidedFor} ` : '. '}
            <span className="small">{words.voidedMore}</span>
          </p>
        </div>
      ) : null}
      {answer?.mergedInto ? (
        <Notice>
          <p>{mergeWords.letterOf(answer.complaint, answer.mergedInto)}</p>
        </Notice>
      ) : null}
      {read.problem?.problem === 'not-found' ? (
        <Empty title={words.notFound}>
          <Action icon="left" onPress={() => go({ at: 'letters', year: null })}>
            {words.title}
          </Action>
        </Empty>
      ) : null}
      {read.problem?.problem === 'not-found' ? null : (
        <ProblemNotice problem={read.problem} onRetry={read.again} />
      )}
      {answer && letter ? (
        <>
          <div className="letter-columns">
            <PdfView pdf={answer.pdf} label={`${words.preview}: ${title}`} />
            <aside className="letter-aside">
              <PdfActions
                save={save}
                onPrint={() => setPrinting(true)}
                onSave={saveNow}
                ready
                printable={letter.state === 'issued'}
              >
                {may ? (
                  <CopyAnswer
                    letter={letter}
                    onSent={(way) => {
                      setHow(way)
                      setAct('send')
                    }}
                  />
                ) : null}
                {may ? <LetterActions letter={letter} onAct={setAct} /> : null}
                <Action onPress={() => go({ at: 'case', number: answer.complaint })}>
                  {words.openCase}
                </Action>
              </PdfActions>
              <LetterFacts letter={letter} complaint={answer.complaint} />
              {letterRuns[letter.kind] === 'register' ? null : (
                <LetterTrack marks={answer.marks} held={null} letter={letter} />
              )}
              <ScanEntry letter={letter} />
            </aside>
          </div>
          <LetterActs
            act={act}
            letter={letter}
            complaint={answer.complaint}
            onClose={() => {
              setAct(null)
              setHow(undefined)
            }}
            again={read.again}
            {...(how ? { how } : {})}
          />
        </>
      ) : null}
      {printing ? (
        <PrintDialog what={{ letters: [id] }} onClose={() => setPrinting(false)} />
      ) : null}
    </section>
  )
}

function LetterActions({
  letter,
  onAct,
}: {
  readonly letter: LetterLine
  readonly onAct: (act: LetterAct) => void
}) {
  if (letter.state === 'voided') return null
  return (
    <>
      {letter.number === null ? (
        <Action onPress={() => onAct('number')}>{trackWords.fillNumber}</Action>
      ) : null}
      <Action onPress={() => onAct('send')}>
        {letter.sent ? trackWords.sendAgain : trackWords.send}
      </Action>
      <Action onPress={() => onAct('void')}>{trackWords.void}</Action>
    </>
  )
}

function LetterFacts({
  letter,
  complaint,
}: {
  readonly letter: LetterLine
  readonly complaint: string
}) {
  const { sent } = letter
  return (
    <dl className="facts">
      <Fact name={words.number}>
        {letter.number ?? <span className="soft">{words.noNumber}</span>}
      </Fact>
      <Fact name={words.date}>{formatDate(letter.date)}</Fact>
      <Fact name={words.to}>
        <span className="letter-to">{letter.to ?? ''}</span>
      </Fact>
      <Fact name={words.state}>
        <Tag urgency={letter.state === 'voided' ? 'late' : 'done'}>
          {letterStateLabels[letter.state]}
        </Tag>
      </Fact>
      {letter.source === 'filed' ? <Fact name={words.source}>{words.filed}</Fact> : null}
      <Fact name={words.issuedAt}>{formatMoment(letter.issuedAt)}</Fact>
      <Fact name={words.sent}>
        {sent ? (
          [`${sendingWayLabels[sent.how]}, ${formatMoment(sent.at)}`, sent.receivedBy, sent.note]
            .filter(Boolean)
            .join(' · ')
        ) : (
          <span className="soft">{words.unsent}</span>
        )}
      </Fact>
      <Fact name={words.pages}>{letter.pages}</Fact>
      <Fact name={words.complaint}>{complaint}</Fact>
    </dl>
  )
}
