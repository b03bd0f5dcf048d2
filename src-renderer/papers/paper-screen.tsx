import { useState } from 'react'
import { performerLabels } from '../../src-main/contract/labels.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go, goQuietly } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Fact } from '../case/fact.tsx'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { PdfActions } from '../letters/pdf-actions.tsx'
import { PdfView } from '../letters/pdf-view.tsx'
import { PrintDialog } from '../letters/print-dialog.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { paperWords as words } from '../words/papers.ts'
import { DossierIdentity } from './dossier-identity.tsx'
import { DayPick, MonthPick } from './when-pick.tsx'
import '../letters/letters.css'

/** A paper as it would be printed now; it is drawn from the register each time and kept nowhere. */
export function PaperScreen({ paper: chosen }: { readonly paper: PaperInput }) {
  // Never part of the place: where one comes back to is disguised.
  const [identity, setIdentity] = useState(false)
  const paper = chosen.paper === 'dossier' ? { ...chosen, identity } : chosen
  const drawn = useAnswer('drawPaper', paper)
  const [printing, setPrinting] = useState(false)
  const save = useDoing('savePaper')
  const answer = drawn.answer

  const saveNow = () => {
    void save.run(paper).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  const printNow = () => setPrinting(answer !== null)
  useCommands({
    'paper.print': answer !== null && printNow,
    'paper.save': answer !== null && saveNow,
    'paper.back': leave,
  })

  const title = words.titles[paper.paper]
  return (
    <section className="screen letter" aria-labelledby="paper-title">
      <div className="screen-head">
        <h1 id="paper-title">{title}</h1>
        <Waiting busy={drawn.busy && !answer} what={words.drawing} />
      </div>
      {drawn.problem?.problem === 'not-found' ? (
        <Empty title={words.notFound} />
      ) : (
        <ProblemNotice problem={drawn.problem} onRetry={drawn.again} />
      )}
      <div className="letter-columns">
        {answer ? <PdfView pdf={answer.pdf} label={`${words.preview}: ${title}`} /> : <div />}
        <aside className="letter-aside">
          <p className="soft">{words.about[paper.paper]}</p>
          {paper.paper === 'dossier' ? (
            <DossierIdentity number={paper.number} identity={identity} onChange={setIdentity} />
          ) : null}
          {paper.paper === 'handover' ? <WhosePick paper={paper} /> : null}
          {paper.paper === 'delivery-book' ? <DayPick paper={paper} /> : null}
          {paper.paper === 'agenda' || paper.paper === 'register-book' ? (
            <MonthPick paper={paper} />
          ) : null}
          {answer ? (
            <dl className="facts">
              <Fact name={words.name}>{answer.title}</Fact>
              <Fact name={words.pages}>{answer.pages}</Fact>
            </dl>
          ) : null}
          <PdfActions save={save} onPrint={printNow} onSave={saveNow} ready={answer !== null}>
            <Action icon="left" keys={keysOf('paper.back')} onPress={leave}>
              {words.back}
            </Action>
          </PdfActions>
        </aside>
      </div>
      {printing ? <PrintDialog what={{ paper }} onClose={() => setPrinting(false)} /> : null}
    </section>
  )
}

type Handover = Extract<PaperInput, { paper: 'handover' }>

/** Of the whole desk, of one officer, or of one performer. */
function WhosePick({ paper }: { readonly paper: Handover }) {
  const { officers } = useWho()
  const options = [
    { id: 'all', name: words.wholeDesk },
    ...officers.map(({ id, name }) => ({ id: `officer:${id}`, name: words.officer(name) })),
    ...Performer.options
      .filter((performer) => performer !== 'register-keeper')
      .map((performer) => ({
        id: `performer:${performer}`,
        name: words.performer(performerLabels[performer]),
      })),
  ]
  const value = paper.officer
    ? `officer:${paper.officer}`
    : paper.performer
      ? `performer:${paper.performer}`
      : 'all'
  return (
    <Pick
      label={words.whose}
      options={options}
      value={value}
      onChange={(chosen) => {
        const [kind, who = ''] = (chosen ?? 'all').split(':')
        const performer = Performer.safeParse(who)
        goQuietly({
          at: 'paper',
          paper: {
            paper: 'handover',
            ...(kind === 'officer' ? { officer: who } : {}),
            ...(kind === 'performer' && performer.success ? { performer: performer.data } : {}),
          },
        })
      }}
    />
  )
}

/** Back to where it was asked for; a desk that began here goes to *Hari ini*. */
function leave(): void {
  if (window.history.length > 1) window.history.back()
  else go({ at: 'today' })
}
