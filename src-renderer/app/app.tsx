import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { PracticeBanner } from '../practice/practice-banner.tsx'
import { Boundary } from './boundary.tsx'
import { Frame } from './frame.tsx'
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
  const { officer, known } = useSession()
  const [wasIn, setWasIn] = useState(false)
  useEffect(() => {
    if (officer) setWasIn(true)
  }, [officer])
  if (!known) return null
  return (
    <div className="whole">
      <PracticeBanner />
      {officer || wasIn ? <Frame shown={officer !== null} /> : null}
      {officer ? null : <SignIn returning={wasIn} />}
    </div>
  )
}
