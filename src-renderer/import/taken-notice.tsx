import { useState } from 'react'
import type { Imported } from '../../src-main/contract/import-calls.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { Notice } from '../look/notice.tsx'
import { importWords as words } from '../words/import.ts'
import { UndoDialog } from './batches.tsx'
import { forgetImport } from './keep-import.ts'
import { DuplicateTable, RefusedTable } from './line-tables.tsx'
import { SaveList } from './tried-rows.tsx'

/** What was taken, what was not, and the ways on. */
export function TakenNotice({ file, taken }: { readonly file: string; readonly taken: Imported }) {
  const [undoing, setUndoing] = useState(false)
  const { batch, lines } = taken
  return (
    <section className="stack">
      <Notice kind="done">
        <p>{words.done(taken.taken, file)}</p>
        {lines.length > 0 ? <p>{words.left(lines.length)}</p> : null}
      </Notice>
      <div className="import-line">
        <Action
          kind="main"
          autoFocus
          onPress={() => {
            forgetImport()
            go({ at: 'register', filter: {} })
          }}
        >
          {words.openRegister}
        </Action>
        <Action onPress={forgetImport}>{words.another}</Action>
        {lines.length > 0 ? <SaveList file={file} lines={lines} /> : null}
        <Action kind="quiet" onPress={() => setUndoing(true)}>
          {words.undo}
        </Action>
      </div>
      {taken.refused > 0 ? <RefusedTable lines={lines} /> : null}
      {taken.duplicates > 0 ? <DuplicateTable lines={lines} /> : null}
      <UndoDialog
        batch={undoing && batch !== null ? { batch, file, taken: taken.taken } : null}
        onClose={() => setUndoing(false)}
        onUndone={forgetImport}
      />
    </section>
  )
}
