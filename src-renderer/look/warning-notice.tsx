import { Link } from 'react-aria-components'
import { hashOf } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { warningActs, warningWords } from '../words/warnings.ts'
import { Notice } from './notice.tsx'

/** A warning of the register, with the way to where the register keeper acts on it. */
export function WarningNotice({ warning }: { readonly warning: string }) {
  const keeper = useMay(['register-keeper'])
  return (
    <Notice kind="soon">
      <p>
        {warningWords(warning)}.{' '}
        {keeper ? (
          <Link className="link" href={hashOf({ at: 'settings', part: 'libur' })}>
            {warningActs.act}
          </Link>
        ) : (
          <span className="soft">{warningActs.ask}</span>
        )}
      </p>
    </Notice>
  )
}
