import { Action } from '../form/action.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { Progress } from '../look/progress.tsx'
import { importWords as words } from '../words/import.ts'
import { forgetImport, type Importing } from './keep-import.ts'

/** The file that is on its way in, and the way to give it up. */
export function FileHead({ name, busy }: { readonly name: string; readonly busy: boolean }) {
  return (
    <div className="import-head">
      <h2 id="import-file" className="cut" title={name}>
        {name}
      </h2>
      <Action kind="quiet" disabled={busy} onPress={forgetImport}>
        {words.otherFile}
      </Action>
    </div>
  )
}

/** What is under way with the file, and why it ended otherwise. */
export function ImportFate({ importing }: { readonly importing: Importing }) {
  const { doing, problem } = importing
  return (
    <div className="import-fate" role="status">
      <Progress call="readImportFile" busy={doing === 'read'} what={words.reading} />
      <Progress call="tryImport" busy={doing === 'try'} what={words.trying} />
      <Progress call="takeImport" busy={doing === 'take'} what={words.taking} />
      {doing === 'take' ? <p className="small soft">{words.takingNote}</p> : null}
      {problem === 'unreadable' ? (
        <p className="fault-line" role="alert">
          {words.unreadable}
        </p>
      ) : (
        <ProblemNotice problem={problem} />
      )}
    </div>
  )
}
