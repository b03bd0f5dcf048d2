import { useMemo } from 'react'
import { AgendaRun, type AgendaLine } from '../../src-main/contract/letter.ts'
import { tell } from '../app/status-line.tsx'
import { answered, KeptAct } from '../case/kept-act.tsx'
import { Choice } from '../form/choice.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { useDoing } from '../use-answer.ts'
import { agendaWords as words } from '../words/agenda.ts'
import { shortDate } from '../words/dates.ts'
import { letterWords } from '../words/letters.ts'
import { readBroughtLines } from './brought-lines.ts'

interface BringProps {
  readonly year: string
  readonly open: boolean
  readonly onClose: () => void
}

const runs = AgendaRun.options.map((id) => ({ id, name: words.runs[id] }))

/** Numbers that were given before this register: what is brought is shown before it is saved. */
export function BringDialog({ open, ...props }: BringProps) {
  return (
    <WindowDialog title={words.bringTitle} open={open} onClose={props.onClose} wide>
      {open ? <BringForm {...props} /> : null}
    </WindowDialog>
  )
}

function BringForm({ year, onClose }: Omit<BringProps, 'open'>) {
  const doing = useDoing('bringNumbers')
  const empty = { year, run: 'letter' as AgendaRun, lines: '', source: '' }
  return (
    <KeptAct
      kept={['agenda', 'bring']}
      empty={empty}
      calling={doing}
      run={async (input) => {
        const { numbers, faults } = readBroughtLines(input.lines)
        // The lines that cannot be read stand above the button: nothing is brought by halves.
        if (faults.length > 0) return null
        const { run, source } = input
        const asks = { year: Number(input.year), run, numbers: [...numbers], source }
        return answered(doing.run(asks))
      }}
      onDone={({ brought, next }) => {
        tell(words.brought(brought, next))
        onClose()
      }}
      will={willBring}
      verb={words.bringVerb}
      onClose={onClose}
    >
      {(input, change) => (
        <>
          <div className="letter-pair">
            <TextBox
              label={letterWords.year}
              field="year"
              value={input.year}
              onChange={(typed) => change({ year: typed.replaceAll(/\D/g, '').slice(0, 4) })}
            />
            <Choice
              label={words.run}
              field="run"
              value={input.run}
              onChange={(run) => change({ run })}
              options={runs}
            />
          </div>
          <TextBox
            label={words.lines}
            hint={words.linesHint}
            field="numbers"
            rows={6}
            required
            autoFocus
            value={input.lines}
            onChange={(lines) => change({ lines })}
          />
          <TextBox
            label={words.source}
            hint={words.sourceHint}
            field="source"
            required
            value={input.source}
            onChange={(source) => change({ source })}
          />
        </>
      )}
    </KeptAct>
  )
}

const inSight = 6

function willBring({ lines }: { readonly lines: string }) {
  return <WillBring lines={lines} />
}

function WillBring({ lines }: { readonly lines: string }) {
  const { numbers, faults } = useMemo(() => readBroughtLines(lines), [lines])
  if (numbers.length === 0 && faults.length === 0) return words.bringFirst
  const sequences = numbers.map(({ sequence }) => sequence)
  return (
    <span className="brought" aria-live="polite">
      {numbers.length > 0 ? (
        <span>
          {words.willBring(
            numbers.length,
            sequences.reduce((low, one) => Math.min(low, one)),
            sequences.reduce((high, one) => Math.max(high, one)),
          )}
        </span>
      ) : null}
      {numbers.slice(0, inSight).map(({ sequence, date, to, about }) => (
        <span key={sequence} className="small">
          {[String(sequence), date ? shortDate(date) : null, to, about].filter(Boolean).join(' · ')}
        </span>
      ))}
      {numbers.length > inSight ? (
        <span className="small">{words.andMore(numbers.length - inSight)}</span>
      ) : null}
      {faults.slice(0, inSight).map(({ line, why }) => (
        <span key={line} className="fault-line">
          {words.faultyLine(line, why)}
        </span>
      ))}
    </span>
  )
}

interface ExplainProps {
  readonly year: string
  readonly gaps: readonly AgendaLine[]
  /** The gap that is explained, by its key; null while the dialog is shut. */
  readonly gap: string | null
  readonly onGap: (gap: string) => void
  readonly onClose: () => void
}

export function gapKey({ run, sequence }: Pick<AgendaLine, 'run' | 'sequence'>): string {
  return `${run} ${sequence ?? ''}`
}

/** Why a number of the own sequence has no letter. */
export function ExplainDialog(props: ExplainProps) {
  const shown = props.gaps.find((one) => gapKey(one) === props.gap)
  return (
    <WindowDialog title={words.explain} open={shown !== undefined} onClose={props.onClose}>
      {shown ? <ExplainForm key={gapKey(shown)} {...props} shown={shown} /> : null}
    </WindowDialog>
  )
}

function ExplainForm({ year, gaps, shown, onGap, onClose }: ExplainProps & { shown: AgendaLine }) {
  const doing = useDoing('explainGap')
  const key = gapKey(shown)
  const sequence = shown.sequence ?? 0
  return (
    <KeptAct
      kept={[`agenda ${year}`, key]}
      empty={{ reason: shown.reason ?? '' }}
      calling={doing}
      run={({ reason }) =>
        answered(doing.run({ year: Number(year), run: shown.run, sequence, reason }))
      }
      onDone={() => {
        tell(words.explained(sequence))
        onClose()
      }}
      will={words.explainWill}
      verb={words.explainVerb}
      onClose={onClose}
    >
      {(input, change) => (
        <>
          <Pick
            label={words.gap}
            value={key}
            onChange={(chosen) => {
              if (chosen) onGap(chosen)
            }}
            options={gaps.map((one) => ({
              id: gapKey(one),
              name: words.gapName(words.runs[one.run], one.sequence ?? 0),
            }))}
          />
          <TextBox
            label={words.gapReason}
            field="reason"
            rows={3}
            required
            autoFocus
            value={input.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </KeptAct>
  )
}
