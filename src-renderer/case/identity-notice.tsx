import { useEffect, useRef } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { ask } from '../register-client.ts'
import { identityWords as words } from '../words/identity.ts'
import { mayDo } from './act-props.ts'
import './identity.css'

interface IdentityNoticeProps {
  readonly file: CaseFile
  readonly onUnmask: () => void
  readonly again: () => void
}

/** Whether a protected complainant is masked here, and the way to show or hide them. */
export function IdentityNotice({ file, onUnmask, again }: IdentityNoticeProps) {
  if (!file.anonymous && !file.confidential) return null
  const hide = () => {
    void ask('maskAgain', {}).then(again)
  }
  return (
    <div className="identity-notice small" role="note">
      <Icon name={file.masked ? 'lock' : 'soon'} />
      <p>{file.masked ? words.masked : words.shown}</p>
      {mayDo(file, 'unmask') ? (
        <Action kind="quiet" onPress={onUnmask}>
          {words.show}
        </Action>
      ) : null}
      {file.masked ? null : (
        <Action kind="quiet" className="after-unmask" onPress={hide}>
          {words.hide}
        </Action>
      )}
    </div>
  )
}

/** Who leaves what was unmasked leaves it masked. */
export function useMaskedOnLeaving(shown: boolean): void {
  const last = useRef(shown)
  useEffect(() => {
    last.current = shown
  }, [shown])
  useEffect(
    () => () => {
      if (last.current) void ask('maskAgain', {})
    },
    [],
  )
}
