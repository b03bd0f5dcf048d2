import { useState } from 'react'
import { mayDo } from '../case/act-props.ts'
import { useMaskedOnLeaving } from '../case/identity-notice.tsx'
import { UnmaskForm } from '../case/unmask-form.tsx'
import { Choice } from '../form/choice.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { identityWords as words } from '../words/identity.ts'
import '../case/identity.css'

interface DossierIdentityProps {
  readonly number: string
  readonly identity: boolean
  readonly onChange: (identity: boolean) => void
}

/** Disguised, or for a reason with the identity of a confidential complainant. Nothing else has a choice. */
export function DossierIdentity({ number, identity, onChange }: DossierIdentityProps) {
  const file = useAnswer('readCase', { number }).answer
  const [asking, setAsking] = useState(false)
  useMaskedOnLeaving(file !== null && file.confidential && !file.masked)
  if (!file || (!file.confidential && !file.anonymous)) return null
  const mayChoose = !file.anonymous && (!file.masked || mayDo(file, 'unmask'))
  const choose = (chosen: 'disguised' | 'named') => {
    if (chosen === 'named' && file.masked) setAsking(true)
    else onChange(chosen === 'named')
  }
  return (
    <div className="dossier-identity">
      {mayChoose ? (
        <Choice
          label={words.dossier}
          value={identity ? 'named' : 'disguised'}
          onChange={choose}
          options={[
            { id: 'disguised', name: words.disguised },
            { id: 'named', name: words.named },
          ]}
        />
      ) : null}
      <p className="small soft">{identity ? words.dossierNamed : words.dossierAbout}</p>
      <WindowDialog title={words.title} open={asking} onClose={() => setAsking(false)}>
        <UnmaskForm
          number={number}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onChange(true)
          }}
        />
      </WindowDialog>
    </div>
  )
}
