import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { largestLogo, logoKind } from '../../src-main/contract/logo.ts'
import { Action } from '../form/action.tsx'
import { useFault } from '../form/faults.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'

/** The logo of the letterhead: a picture that was looked at before it is taken. */
export function LogoBox({
  logo,
  may,
  onChange,
}: {
  readonly logo: string | null
  readonly may: boolean
  readonly onChange: (logo: string | null) => void
}) {
  const { fault: told, changed } = useFault('letterhead.logo')
  const [refused, setRefused] = useState<string | null>(null)
  const set = (next: string | null) => {
    setRefused(null)
    changed()
    onChange(next)
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > largestLogo) return setRefused(words.logoTooLarge(file.name))
    const picture = base64(new Uint8Array(await file.arrayBuffer()))
    if (await isPicture(picture)) set(picture)
    else setRefused(words.logoUnreadable(file.name))
  }
  const fault = refused ?? told
  return (
    <div
      className="logo"
      role="group"
      aria-label={words.logo}
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      <span className="field-label">{words.logo}</span>
      {logo ? (
        <img src={pictureAddress(logo)} alt={words.logo} />
      ) : (
        <p className="soft">{words.noLogo}</p>
      )}
      {may ? (
        <div className="letter-actions">
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg']}
            onSelect={(files) => void take(files?.[0])}
          >
            <Action onPress={() => undefined}>{words.chooseLogo}</Action>
          </FileTrigger>
          {logo ? <Action onPress={() => set(null)}>{words.removeLogo}</Action> : null}
        </div>
      ) : null}
      <div role="alert">{fault ? <p className="fault-line">{fault}</p> : null}</div>
    </div>
  )
}

export function pictureAddress(logo: string): string {
  return `data:image/${logoKind(logo) ?? 'png'};base64,${logo}`
}

/** Right in its first bytes, and one that can be shown: half a file begins rightly too. */
async function isPicture(base64Picture: string): Promise<boolean> {
  if (logoKind(base64Picture) === null) return false
  const image = new Image()
  image.src = pictureAddress(base64Picture)
  return image.decode().then(
    () => true,
    () => false,
  )
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return window.btoa(binary)
}
