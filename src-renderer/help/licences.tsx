import { useEffect, useState } from 'react'
import { Notice } from '../look/notice.tsx'
import { licenceWords as words } from '../words/licences.ts'
import { Licence } from './licence.ts'

/** A file of the page's own, beside it: no call of the contract. */
async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('licences.json')
  return Licence.array().parse(await answer.json())
}

/** Everything of others that the app is made of; each licence opens by a press. */
export function Licences() {
  const [licences, setLicences] = useState<readonly Licence[] | 'lost' | null>(null)
  useEffect(() => {
    let gone = false
    readLicences().then(
      (read) => void (gone || setLicences(read)),
      () => void (gone || setLicences('lost')),
    )
    return () => {
      gone = true
    }
  }, [])
  if (licences === null) return null
  if (licences === 'lost') return <Notice kind="soon">{words.lost}</Notice>
  return (
    <ul className="licences" aria-label={words.list}>
      {licences.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              <b>{name}</b> {version} <span className="soft">{licence}</span>
            </summary>
            <pre>{text}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}
