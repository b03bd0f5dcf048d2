import { TextBox } from '../form/text-box.tsx'
import { signInWords as words } from '../words/sign-in.ts'
import type { OfficeEdit } from './office-editor.tsx'

/** After how many minutes the desk locks by itself. */
export function LockPart({ office, onChange, may }: OfficeEdit) {
  return (
    <section className="part" aria-labelledby="lock-part">
      <h2 id="lock-part">{words.lock}</h2>
      <TextBox
        label={words.lockMinutes}
        hint={words.lockHint}
        field="lockAfterMinutes"
        value={office.lockAfterMinutes === 0 ? '' : String(office.lockAfterMinutes)}
        readOnly={!may}
        onChange={(typed) =>
          onChange({ lockAfterMinutes: Number(typed.replace(/\D/g, '').slice(0, 3)) })
        }
      />
    </section>
  )
}
