import { I18nProvider } from 'react-aria-components'
import { ClosingCover } from '../backups/closing-cover.tsx'
import { PracticeBanner } from '../practice/practice-banner.tsx'
import { Boundary } from './boundary.tsx'
import { Frame } from './frame.tsx'
import { LockCover } from './lock-cover.tsx'
import { OfficeHolder, SessionHolder, useSession } from './session.tsx'
import { SignIn } from './sign-in.tsx'

export function App() {
  return (
    <I18nProvider locale="id-ID">
      <Boundary>
        <SessionHolder>
          <OfficeHolder>
            <Desk />
          </OfficeHolder>
        </SessionHolder>
      </Boundary>
    </I18nProvider>
  )
}

function Desk() {
  const { officer, locked, known } = useSession()
  if (!known) return null
  return (
    <div className="whole">
      <ClosingCover />
      <PracticeBanner />
      {/* Another officer finds the same place, but nothing that the register told the one before. */}
      {officer ? <Frame key={officer.id} shown={!locked} /> : <SignIn />}
      {locked ? (
        <LockCover>
          <PracticeBanner />
          <SignIn />
        </LockCover>
      ) : null}
    </div>
  )
}
