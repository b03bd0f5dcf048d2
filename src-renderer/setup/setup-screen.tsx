import { go, hashOf } from '../app/place.ts'
import { useMay, useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { setupWords as words } from '../words/setup.ts'
import { BackupStep, CalendarStep, EndStep, OfficersStep } from './few-steps.tsx'
import { OfficeStep } from './office-step.tsx'
import { ProcedureStep } from './procedure-step.tsx'
import { useKeepers } from './setup-notice.tsx'
import { isDone, stepNames, wizardSteps, type StepName } from './setup-steps.ts'
import '../settings/letters.css'
import '../settings/settings.css'
import './setup.css'

/** The first start, one step at a time; every step saves by itself, and can be skipped and taken up again. */
export function SetupScreen({ step }: { readonly step: string | null }) {
  const may = useMay(['register-keeper'])
  const keepers = useKeepers()
  const { backupPlace } = useSession()
  const setup = useAnswer('setup', {})
  const answer = setup.answer
  const shown = stepNames.find((name) => name === step) ?? 'kantor'
  return (
    <section className="screen setup" aria-labelledby="setup-title">
      <div className="screen-head">
        <h1 id="setup-title">{words.title}</h1>
        <Waiting busy={setup.busy && !answer} />
        <div className="push">
          <Action onPress={() => go({ at: 'today' })}>{words.later}</Action>
        </div>
      </div>
      <ProblemNotice problem={setup.problem} onRetry={setup.again} />
      {may ? null : <Empty title={words.keeperOnly(keepers)} />}
      {may && answer ? (
        <div className="setup-columns">
          <nav aria-label={words.steps}>
            <ol className="setup-steps">
              {stepNames.map((name) => {
                const done = isDone(name, answer, backupPlace)
                return (
                  <li key={name} className={done ? 'setup-done' : 'setup-open'}>
                    <a
                      href={hashOf({ at: 'setup', step: name })}
                      {...(name === shown ? { 'aria-current': 'step' as const } : {})}
                    >
                      <Icon name={done ? 'done' : 'open'} />
                      <span>{words.names[wizardSteps[name]]}</span>
                      <span className="small soft push">
                        {done ? doneWords[wizardSteps[name]] : words.notYet}
                      </span>
                    </a>
                  </li>
                )
              })}
            </ol>
            <p className="small soft">{words.lead}</p>
          </nav>
          <div className="setup-step">
            <h2>{words.names[wizardSteps[shown]]}</h2>
            <Step name={shown} key={shown} />
          </div>
        </div>
      ) : null}
    </section>
  )
}

const doneWords = {
  office: words.done,
  officers: words.done,
  procedure: words.done,
  calendar: words.done,
  backup: words.chosen,
  end: words.ended,
} as const

function Step({ name }: { readonly name: StepName }) {
  switch (name) {
    case 'kantor':
      return <OfficeStep name={name} />
    case 'petugas':
      return <OfficersStep name={name} />
    case 'sop':
      return <ProcedureStep name={name} />
    case 'libur':
      return <CalendarStep name={name} />
    case 'cadangan':
      return <BackupStep name={name} />
    case 'siap':
      return <EndStep />
  }
}
