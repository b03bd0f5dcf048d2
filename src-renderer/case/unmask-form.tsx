import { tell } from '../app/status-line.tsx'
import { TextBox } from '../form/text-box.tsx'
import { useDoing } from '../use-answer.ts'
import { identityWords as words } from '../words/identity.ts'
import { answered, KeptAct } from './kept-act.tsx'

interface UnmaskFormProps {
  readonly number: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Why the complainant must be seen; without a reason nothing is shown. */
export function UnmaskForm({ number, onClose, onDone }: UnmaskFormProps) {
  const unmask = useDoing('unmask')
  return (
    <KeptAct
      kept={[number, 'unmask']}
      empty={{ reason: '' }}
      calling={unmask}
      run={({ reason }) => answered(unmask.run({ number, reason }))}
      onDone={() => {
        tell(words.shownNow)
        onDone()
      }}
      will={words.will}
      verb={words.show}
      onClose={onClose}
    >
      {({ reason }, change) => (
        <TextBox
          label={words.reason}
          field="reason"
          hint={words.reasonHint}
          rows={2}
          required
          autoFocus
          value={reason}
          onChange={(next) => change({ reason: next })}
        />
      )}
    </KeptAct>
  )
}
