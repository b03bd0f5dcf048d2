import { keysOf } from '../app/commands/table.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { Progress } from '../look/progress.tsx'
import { calendarWords as words } from '../words/calendar.ts'
import { commonWords } from '../words/common.ts'
import { MovesList } from './moves-list.tsx'
import type { CalendarChanging } from './use-calendar-change.ts'

/** Every open deadline that a change moves, and the one question whether to make it. */
export function ChangeDialog({
  title,
  changing,
}: {
  readonly title: string
  readonly changing: CalendarChanging
}) {
  const { shown, save, saving, saveProblem, checking, close } = changing
  const moves = shown?.moves.moves ?? []
  return (
    <WindowDialog title={title} open={shown !== null} onClose={close} wide={moves.length > 0}>
      <ProblemNotice problem={saveProblem} />
      <p>{moves.length === 0 ? words.noMoves : words.moves(moves.length)}</p>
      {moves.length > 0 ? <MovesList moves={moves} /> : null}
      <div className="form-end">
        <div className="change-fate" role="status">
          <Progress call="changeCalendar" busy={saving} what={words.saving} />
          <Progress call="previewCalendar" busy={checking} what={words.checking} />
        </div>
        <Action onPress={close}>{commonWords.cancel}</Action>
        <Action kind="main" autoFocus busy={saving || checking} onPress={save}>
          {commonWords.save}
        </Action>
      </div>
    </WindowDialog>
  )
}

/** The line at the foot of a part with changes that are not saved yet. */
export function UnsavedLine({
  changing,
  onCheck,
  onDiscard,
}: {
  readonly changing: CalendarChanging
  readonly onCheck: () => void
  readonly onDiscard: () => void
}) {
  const { checking, problem, shown } = changing
  return (
    <footer className="intake-end settings-end">
      <p className="soft">{words.unsaved}</p>
      <div className="intake-fate">
        {problem?.problem === 'invalid' ? (
          <p className="fault-line" role="alert">
            {words.faulty}
          </p>
        ) : (
          <ProblemNotice problem={problem} />
        )}
        <Progress call="previewCalendar" busy={checking && shown === null} what={words.checking} />
      </div>
      <Action onPress={onDiscard}>{words.discard}</Action>
      <Action kind="main" keys={keysOf('settings.calendar')} busy={checking} onPress={onCheck}>
        {words.check}
      </Action>
    </footer>
  )
}
