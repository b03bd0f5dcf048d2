import { useState } from 'react'
import { go } from '../app/place.ts'
import { setSearched } from '../app/search.ts'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { useAnswer } from '../use-answer.ts'
import type { View } from '../../src-main/contract/list-calls.ts'
import { registerWords as words } from '../words/register.ts'
import { filterOfView, isView } from './filter.ts'
import type { Filter } from './filter.ts'
import { ViewsDialog } from './views-dialog.tsx'

/** The officer's saved views: one is chosen here; saving and the rest is done in a dialog. */
export function ViewsBar({ filter, text }: { readonly filter: Filter; readonly text: string }) {
  const views = useAnswer('views', {})
  const [open, setOpen] = useState(false)
  const saved = views.answer ?? []
  const chosen = saved.find(({ content }) => isView(content, filter, text))
  return (
    <div className="views push">
      {saved.length > 0 ? (
        <Pick
          label={words.view}
          labelHidden
          placeholder={words.viewNone}
          value={chosen?.id ?? null}
          options={saved}
          onChange={(id) => {
            const view = saved.find((one) => one.id === id)
            if (view) show(view)
          }}
        />
      ) : null}
      <Action onPress={() => setOpen(true)}>{words.views}</Action>
      <ViewsDialog
        open={open}
        views={saved}
        filter={filter}
        text={text}
        onShow={(view) => {
          setOpen(false)
          show(view)
        }}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}

function show({ content }: View): void {
  const filter = filterOfView(content)
  setSearched(content.text ?? '')
  go(content.text ? { at: 'found', filter } : { at: 'register', filter })
}
