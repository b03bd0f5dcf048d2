import { useState } from 'react'
import { Action } from '../form/action.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { recoveryWords as words } from '../words/recovery.ts'
import '../practice/practice.css'

/** One file for whoever helps the office from outside; nothing personal is in it. */
export function HelpFile() {
  const save = useDoing('saveHelpFile')
  const [name, setName] = useState<string | null>(null)
  const run = () => {
    setName(null)
    void save.run({}).then((outcome) => {
      if ('answer' in outcome) setName(outcome.answer.name)
    })
  }
  return (
    <section className="practice-entry" aria-labelledby="help-file-title">
      <h3 id="help-file-title">{words.helpFile}</h3>
      <p>{words.helpFileMore}</p>
      <ProblemNotice problem={save.problem} />
      <div className="practice-open">
        <Action busy={save.busy} onPress={run}>
          {words.helpFile}
        </Action>
        <Waiting busy={save.busy} what={words.savingHelpFile} />
        <p role="status">{name ? words.helpFileSaved(name) : null}</p>
      </div>
    </section>
  )
}
