import { WindowDialog } from '../form/window-dialog.tsx'
import { actWords as words } from '../words/acts.ts'
import { identityWords } from '../words/identity.ts'
import { repeatWords } from '../words/repeats.ts'
import type { ActName, ActProps } from './act-props.ts'
import { AssignForm } from './assign.tsx'
import { CompleteForm, IncompleteForm } from './completeness-forms.tsx'
import { DisposeForm } from './dispositions.tsx'
import { EndForm, ReopenForm } from './end-dialog.tsx'
import { PauseForm, ResumeForm } from './pause-dialog.tsx'
import { RepeatForm } from './repeats.tsx'
import { UnmaskForm } from './unmask-form.tsx'

const titles: Record<ActName, string> = {
  incomplete: words.findIncompleteTitle,
  completed: words.declareComplete,
  pause: words.pauseTitle,
  resume: words.resumeTitle,
  withdraw: words.withdrawTitle,
  lapse: words.lapseTitle,
  transfer: words.transferTitle,
  reopen: words.reopenTitle,
  dispose: words.disposeTitle,
  assign: words.assignTitle,
  repeat: repeatWords.link,
  unmask: identityWords.title,
}

/** The dialog of the act that was chosen; none where it is null. */
export function CaseActs({ act, ...props }: ActProps & { readonly act: ActName | null }) {
  return (
    <WindowDialog
      title={act ? titles[act] : ''}
      open={act !== null}
      onClose={() => {
        props.onClose()
        setTimeout(focusMenu, 50)
      }}
    >
      {act ? <ActOf act={act} {...props} /> : null}
    </WindowDialog>
  )
}

function ActOf({ act, ...props }: ActProps & { readonly act: ActName }) {
  switch (act) {
    case 'incomplete':
      return <IncompleteForm {...props} />
    case 'completed':
      return <CompleteForm {...props} />
    case 'pause':
      return <PauseForm {...props} />
    case 'resume':
      return <ResumeForm {...props} />
    case 'withdraw':
    case 'lapse':
    case 'transfer':
      return <EndForm act={act} {...props} />
    case 'reopen':
      return <ReopenForm {...props} />
    case 'dispose':
      return <DisposeForm {...props} />
    case 'assign':
      return <AssignForm {...props} />
    case 'repeat':
      return <RepeatForm {...props} />
    case 'unmask':
      return <UnmaskForm number={props.file.number} {...props} />
  }
}

/** The menu's item that opened the dialog is gone: the keyboard goes back to the menu's button. */
function focusMenu(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('.case-more')?.focus()
}

/** Where the keyboard goes on once an act is done: the first of these that is there. */
const afterwards: Record<ActName, string> = {
  incomplete: '.after-incomplete, .after-pause, .after-completed',
  completed: '.step-open .step-row',
  pause: '.after-pause',
  resume: '.step-open .step-row',
  withdraw: '#case-title',
  lapse: '.after-lapse, #case-title',
  transfer: '#case-title',
  reopen: '.step-open .step-row',
  dispose: '.step-open .step-row',
  assign: '.after-assign',
  repeat: '#case-title',
  unmask: '.after-unmask',
}

export function focusAfter(act: ActName): void {
  for (const selector of afterwards[act].split(', ')) {
    const place = document.querySelector<HTMLElement>(selector)
    if (!place) continue
    place.focus()
    return
  }
  document.querySelector<HTMLElement>('#case-title')?.focus()
}
