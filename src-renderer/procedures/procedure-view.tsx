import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { ProcedureLine } from '../../src-main/contract/procedure.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { SwimlaneFigure } from '../case/swimlane.tsx'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { Icon } from '../look/icon.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { recentWords, shortDate } from '../words/dates.ts'
import { paperWords } from '../words/papers.ts'
import { procedureWords as words } from '../words/procedures.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { DoubtList } from './doubt-list.tsx'
import { StepsTable } from './steps-table.tsx'

interface ViewProps {
  readonly line: ProcedureLine
  readonly mayEdit: boolean
}

/** One procedure as it is published: its steps, its open questions, its picture. */
export function ProcedureView({ line, mayEdit }: ViewProps) {
  const [newest] = line.versions
  const [chosen, setChosen] = useState<number | null>(null)
  const version = line.versions.find((one) => one.version === chosen) ?? newest
  return (
    <section className="sop-view" aria-labelledby="sop-view-title">
      <h2 id="sop-view-title">{line.title}</h2>
      <Head line={line} mayEdit={mayEdit} version={version?.version ?? null}>
        {version && line.versions.length > 1 ? (
          <Pick
            label={words.inForce}
            labelHidden
            value={String(version.version)}
            onChange={(picked) => setChosen(Number(picked ?? version.version))}
            options={line.versions.map((one) => ({
              id: String(one.version),
              name: words.versionOption(one.version, one.running),
            }))}
          />
        ) : null}
        <p className="soft">{sinceWords(line, version)}</p>
      </Head>
      <DraftNote line={line} />
      {version ? <Published id={line.id} version={version.version} /> : null}
    </section>
  )
}

function sinceWords(line: ProcedureLine, version: ProcedureLine['versions'][number] | undefined) {
  if (!version) return words.onlyDraft
  const date = shortDate(shownDate(version.publishedAt))
  // Beside the choice of versions the number stands already.
  return line.versions.length > 1 ? words.since(date) : words.versionHead(version.version, date)
}

function Head({
  line,
  mayEdit,
  version,
  children,
}: ViewProps & { readonly version: number | null; readonly children: React.ReactNode }) {
  const save = useDoing('saveProcedureFile')
  const [comparing, setComparing] = useState(false)
  const comparable =
    line.versions.length > 1 || (mayEdit && line.draft !== null && version !== null)
  const exportFile = () => {
    // Nothing is published yet: then the draft is what there is to take along.
    void save.run({ id: line.id, version }).then((outcome) => {
      if ('answer' in outcome) tell(words.exported(outcome.answer.name))
    })
  }
  return (
    <>
      <div className="sop-head">
        <div className="sop-version">{children}</div>
        {mayEdit ? (
          <Action onPress={() => go({ at: 'settings', part: 'sop', item: line.id })}>
            {line.draft ? words.goOn : words.edit}
          </Action>
        ) : null}
        {comparable ? <Action onPress={() => setComparing(true)}>{words.compare}</Action> : null}
        {version !== null || mayEdit ? (
          <Action icon="save" busy={save.busy} onPress={exportFile}>
            {words.exportFile}
          </Action>
        ) : null}
      </div>
      <ProblemNotice problem={save.problem} />
      <CompareDialog
        line={line}
        open={comparing}
        onClose={() => setComparing(false)}
        withDraft={mayEdit}
      />
    </>
  )
}

function DraftNote({ line }: { readonly line: ProcedureLine }) {
  const { nameOf } = useWho()
  if (!line.draft) return null
  const { savedBy, savedAt } = line.draft
  return (
    <Notice>
      <p>{words.draftNote(nameOf(savedBy), recentWords(savedAt))}</p>
    </Notice>
  )
}

function Published({ id, version }: { readonly id: string; readonly version: number }) {
  const asked = useAnswer('procedure', { id, version })
  const doubts = useAnswer('doubts', { id }).answer ?? []
  const procedure = asked.answer
  if (!procedure) {
    return (
      <>
        <ProblemNotice problem={asked.problem} onRetry={asked.again} />
        <Waiting busy={asked.busy} />
      </>
    )
  }
  const steps = new Set(procedure.steps.map((step) => step.id))
  // Beside an older version a question of a step that it lacks is still the office's question.
  const whole = doubts.filter(({ step }) => step === null || !steps.has(step))
  return (
    <>
      <p className="small soft">{procedure.source}</p>
      <StepsTable procedure={procedure} doubts={doubts} />
      {whole.length > 0 ? (
        <>
          <h3>{words.wholeDoubts}</h3>
          <DoubtList procedure={id} doubts={whole} />
        </>
      ) : null}
      <Picture id={id} version={version} />
    </>
  )
}

function Picture({ id, version }: { readonly id: string; readonly version: number }) {
  const [open, setOpen] = useState(false)
  const asked = useAnswer('swimlane', open ? { procedure: { id, version } } : null)
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger">
          <Icon name="right" />
          {words.picture}
        </Button>
      </Heading>
      <DisclosurePanel>
        <ProblemNotice problem={asked.problem} onRetry={asked.again} />
        <Waiting busy={asked.busy && !asked.answer} />
        {asked.answer ? (
          <>
            <SwimlaneFigure swimlane={asked.answer} legend={null} />
            <div className="swimlane-next">
              <Action
                icon="print"
                onPress={() => go({ at: 'paper', paper: { paper: 'procedure', id, version } })}
              >
                {paperWords.chart}
              </Action>
            </div>
          </>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  )
}
