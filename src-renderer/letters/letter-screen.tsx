import { letterKindLabels, letterStateLabels } from '../../src-main/contract/labels.ts'
import { formatDate, formatMoment } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useKeys } from '../app/keys.ts'
import { tell } from '../app/status-line.tsx'
import { Fact } from '../case/fact.tsx'
import { Action } from '../form/action.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { letterWords as words } from '../words/letters.ts'
import { PdfActions } from './pdf-actions.tsx'
import { PdfView } from './pdf-view.tsx'
import './letters.css'

/** A letter as it was issued: the very bytes that were filed. */
export function LetterScreen({ letter: id }: { readonly letter: string }) {
  const read = useAnswer('readLetter', { letter: id })
  const print = useDoing('printLetter')
  const save = useDoing('saveLetterFile')
  const letter = read.answer?.letter

  const printNow = () => {
    void print.run({ letter: id }).then((outcome) => {
      if ('answer' in outcome) tell(words.printed)
    })
  }
  const saveNow = () => {
    void save.run({ letter: id }).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  useKeys({ 'Ctrl+P': printNow })

  const title = letter ? letterKindLabels[letter.kind] : ''
  return (
    <section className="screen letter" aria-labelledby="letter-title">
      <div className="screen-head">
        <h1 id="letter-title">{title || words.title}</h1>
        <Waiting busy={read.busy && !read.answer} />
      </div>
      {read.problem?.problem === 'not-found' ? <Empty title={words.notFound} /> : null}
      <ProblemNotice problem={read.problem} onRetry={read.again} />
      {read.answer && letter ? (
        <div className="letter-columns">
          <PdfView pdf={read.answer.pdf} label={`${words.preview}: ${title}`} />
          <aside className="letter-aside">
            <dl className="facts">
              <Fact name={words.number}>{letter.number ?? words.noNumber}</Fact>
              <Fact name={words.date}>{formatDate(letter.date)}</Fact>
              <Fact name={words.to}>{letter.to ?? ''}</Fact>
              <Fact name={words.state}>{letterStateLabels[letter.state]}</Fact>
              <Fact name={words.issuedAt}>{formatMoment(letter.issuedAt)}</Fact>
              <Fact name={words.pages}>{letter.pages}</Fact>
              <Fact name={words.complaint}>{read.answer.complaint}</Fact>
            </dl>
            <PdfActions print={print} save={save} onPrint={printNow} onSave={saveNow} ready>
              <Action onPress={() => go({ at: 'case', number: read.answer?.complaint ?? '' })}>
                {words.openCase}
              </Action>
            </PdfActions>
          </aside>
        </div>
      ) : null}
    </section>
  )
}
