import type { RecapFigures } from '../../src-main/contract/recap.ts'
import { formatNumber, formatPeriod } from '../../src-main/contract/words.ts'
import { tell } from '../app/status-line.tsx'
import { ActForm } from '../case/act-form.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { useDoing } from '../use-answer.ts'
import { recapWords as words } from '../words/recap.ts'

/** Terbitkan rekap: it cannot be taken back, so it is asked once more. */
export function IssueDialog({
  figures,
  onClose,
}: {
  readonly figures: RecapFigures
  readonly onClose: () => void
}) {
  const { period } = figures
  const issue = useDoing('issueRecap')
  const submit = () => {
    void issue.run({ period }).then((outcome) => {
      if (!('answer' in outcome)) return
      tell(words.issuedNow(formatPeriod(period)))
      onClose()
    })
  }
  return (
    <WindowDialog title={words.issueTitle(formatPeriod(period))} open onClose={onClose}>
      <ActForm
        will={words.issueWill}
        verb={words.issueDo}
        busy={issue.busy}
        problem={issue.problem}
        onSubmit={submit}
        onClose={onClose}
        onReload={issue.forget}
      >
        <p>
          {words.issueFigures(
            formatNumber(figures.received),
            formatNumber(figures.closed),
            formatNumber(figures.remaining),
          )}
        </p>
      </ActForm>
    </WindowDialog>
  )
}
