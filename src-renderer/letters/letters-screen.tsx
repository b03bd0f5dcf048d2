import { useMemo, useState } from 'react'
import { calls } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { AgendaLine } from '../../src-main/contract/letter.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { useKeptInput } from '../case/kept-input.ts'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { agendaWords } from '../words/agenda.ts'
import { letterWords as words } from '../words/letters.ts'
import { BringDialog, ExplainDialog, gapKey } from './agenda-dialogs.tsx'
import { AgendaTable } from './agenda-table.tsx'
import { OnTheirWay } from './on-their-way.tsx'
import { PrintDialog } from './print-dialog.tsx'
import './letters.css'

const atOnce = 200

/** Letters on their way, and the year's agenda: every number, gaps and voided ones in their place. */
export function LettersScreen({ year }: { readonly year: string | null }) {
  const [today] = useState(localToday)
  const thisYear = today.slice(0, 4)
  const shown = year ?? thisYear
  const asked = useAnswer('letters', { year: Number(shown) })
  const lines = asked.answer
  const years = Array.from({ length: 6 }, (_, back) => String(Number(thisYear) - back))
  const mayKeep = useMay(calls.bringNumbers.roles)
  const [bringing, setBringing] = useState(false)
  const [gap, setGap] = useState<string | null>(null)
  useCommands({ 'letters.bring': () => setBringing(true) })
  const gaps = (lines ?? []).filter(({ state }) => state === 'gap')
  return (
    <section className="screen" aria-labelledby="letters-title">
      <div className="screen-head">
        <h1 id="letters-title">{words.title}</h1>
        <p className="soft" role="status">
          {lines ? agendaWords.count(lines.length) : ''}
        </p>
        <Waiting busy={asked.busy && !lines} />
        <div className="push letters-tools">
          <Action
            icon="print"
            onPress={() =>
              go({
                at: 'paper',
                paper: {
                  paper: 'agenda',
                  month: shown === thisYear ? today.slice(0, 7) : `${shown}-12`,
                },
              })
            }
          >
            {agendaWords.printAgenda}
          </Action>
          <Action
            icon="print"
            onPress={() => go({ at: 'paper', paper: { paper: 'delivery-book', date: today } })}
          >
            {agendaWords.deliveryBook}
          </Action>
          {mayKeep ? (
            <Action icon="plus" onPress={() => setBringing(true)}>
              {agendaWords.bring}
            </Action>
          ) : null}
          <div className="year-pick">
            <Pick
              label={words.year}
              labelHidden
              value={shown}
              onChange={(chosen) => go({ at: 'letters', year: chosen })}
              options={[...new Set([...years, shown])].map((id) => ({ id, name: id }))}
            />
          </div>
        </div>
      </div>
      <OnTheirWay />
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {lines?.length === 0 ? (
        <Empty title={agendaWords.empty(shown)}>
          <p>{agendaWords.emptyNext}</p>
        </Empty>
      ) : null}
      {lines && lines.length > 0 ? (
        <Agenda
          key={shown}
          year={shown}
          lines={lines}
          onGap={mayKeep ? (line) => setGap(gapKey(line)) : null}
        />
      ) : null}
      <BringDialog year={shown} open={bringing} onClose={() => setBringing(false)} />
      <ExplainDialog
        year={shown}
        gaps={gaps}
        gap={gap}
        onGap={setGap}
        onClose={() => setGap(null)}
      />
    </section>
  )
}

type Shows = keyof typeof agendaWords.shown

interface Filter {
  readonly text: string
  readonly shows: Shows
  /** Ids of the letters that are chosen for printing. */
  readonly chosen: ReadonlySet<string>
}

const unfiltered: Filter = { text: '', shows: 'all', chosen: new Set() }

interface AgendaProps {
  readonly year: string
  readonly lines: readonly AgendaLine[]
  /** Explains a gap; null where this officer may not. */
  readonly onGap: ((line: AgendaLine) => void) | null
}

function Agenda({ year, lines, onGap }: AgendaProps) {
  const { input, change } = useKeptInput(`agenda ${year}`, 'filter', unfiltered)
  const [limit, setLimit] = useState(atOnce)
  const [printing, setPrinting] = useState(false)
  const fitting = useMemo(
    () => lines.filter((line) => fits(line, input.shows, input.text)),
    [lines, input.shows, input.text],
  )
  const letters = lines.flatMap(({ id }) => (id !== null && input.chosen.has(id) ? [id] : []))
  useCommands({ 'letters.print': letters.length > 0 && (() => setPrinting(true)) })
  const unexplained = lines.find(({ state, reason }) => state === 'gap' && reason === null)
  const open = (line: AgendaLine) => {
    if (line.id) go({ at: 'letter', letter: line.id })
    else if (line.state === 'gap') onGap?.(line)
  }
  return (
    <section className="agenda" aria-labelledby="agenda">
      <div className="agenda-filter">
        <h2 id="agenda">{agendaWords.agenda}</h2>
        <TextBox
          label={agendaWords.filter}
          className="agenda-search"
          value={input.text}
          onChange={(text) => change({ text })}
        />
        <Choice
          label={agendaWords.shows}
          shape="row"
          value={input.shows}
          onChange={(shows) => change({ shows })}
          options={(Object.keys(agendaWords.shown) as Shows[]).map((id) => ({
            id,
            name: agendaWords.shown[id],
          }))}
        />
        {letters.length > 0 ? (
          <div className="push letter-actions">
            <Action
              kind="main"
              icon="print"
              keys={keysOf('letters.print')}
              onPress={() => setPrinting(true)}
            >
              {agendaWords.printChosen(letters.length)}
            </Action>
            <Action onPress={() => change({ chosen: new Set() })}>{agendaWords.unchoose}</Action>
          </div>
        ) : onGap && unexplained ? (
          <div className="push">
            <Action onPress={() => onGap(unexplained)}>{agendaWords.explain}</Action>
          </div>
        ) : null}
      </div>
      {fitting.length === 0 ? (
        <Empty title={agendaWords.nothingFound}>
          <Action onPress={() => change({ text: '', shows: 'all' })}>{agendaWords.showAll}</Action>
        </Empty>
      ) : (
        <AgendaTable
          label={agendaWords.list(year)}
          lines={fitting.slice(0, limit)}
          chosen={input.chosen}
          onChoose={(chosen) =>
            change({
              chosen:
                chosen === 'all'
                  ? new Set(fitting.slice(0, limit).flatMap(({ id }) => id ?? []))
                  : new Set([...chosen].map(String)),
            })
          }
          onOpen={open}
        />
      )}
      {fitting.length > limit ? (
        <Action icon="down" onPress={() => setLimit(limit + atOnce)}>
          {agendaWords.more(Math.min(atOnce, fitting.length - limit))}
        </Action>
      ) : null}
      {printing ? <PrintDialog what={{ letters }} onClose={() => setPrinting(false)} /> : null}
    </section>
  )
}

function fits(line: AgendaLine, shows: Shows, text: string): boolean {
  if (shows === 'unsent' && (line.state !== 'issued' || line.sent !== null)) return false
  if ((shows === 'voided' || shows === 'gap') && line.state !== shows) return false
  const wanted = text.trim().toLowerCase()
  const said = [
    line.number,
    line.sequence,
    line.kind ? letterKindLabels[line.kind] : null,
    line.to,
    line.about,
    line.complaint,
    line.subject,
    line.reason,
  ]
  return wanted === '' || said.join('\n').toLowerCase().includes(wanted)
}

/** The PC's date, which is the office's. */
function localToday(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
