import { useEffect, useRef, type ReactNode } from 'react'
import { appWords } from '../words/app.ts'

/**
 * Over everything, open dialogs too, which keep what was typed in them: the browser's own top layer makes
 * all below it inert, and the attribute tells React Aria's dialogs to let the focus go. Escape does not
 * close it.
 */
export function LockCover({ children }: { readonly children: ReactNode }) {
  const cover = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const dialog = cover.current
    dialog?.showModal()
    // The browser would choose the first button: in practice the one that begins it anew.
    dialog?.querySelector('input')?.focus()
    // Whoever comes back goes on in the field they were in.
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={cover}
      className="lock-cover"
      aria-label={appWords.locked}
      data-react-aria-top-layer="true"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault()
      }}
    >
      {children}
    </dialog>
  )
}
