import { useEffect, useState } from 'react'
import { Icon } from '../look/icon.tsx'
import { appWords } from '../words/app.ts'
import { useSession } from './session.tsx'
import { tell } from './status-line.tsx'

/** Says when the register process is away, and when it is back. What is typed stays. */
export function RegisterNotice() {
  const { register } = useSession()
  // A restart passes through `starting`: it still counts as lost until the register is open again.
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (register === 'lost' || register === 'failed') setLost(true)
    if (register === 'open' && lost) {
      setLost(false)
      tell(appWords.back)
    }
  }, [register, lost])
  return (
    <div role="alert" className="register-notice">
      {register === 'open' || (register === 'starting' && !lost) ? null : (
        <p className={register === 'failed' ? 'notice notice-late' : 'notice notice-soon'}>
          <Icon name={register === 'failed' ? 'late' : 'soon'} />
          <span>{register === 'failed' ? appWords.failed : appWords.lost}</span>
        </p>
      )}
    </div>
  )
}
