import type { ReactNode } from 'react'
import { formatLongDate, formatTime, shownDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { bindingWords, isClock } from '../words/clocks.ts'
import { recentWords } from '../words/dates.ts'
import { intakeWords as words } from '../words/intake.ts'
import { isDirect, isUntouched, momentOf, type ComplaintForm } from './complaint-form.ts'
import type { KeptForm } from './keep-draft.ts'
import { KnownPersons } from './known-persons.tsx'
import { PossibleDuplicates } from './possible-duplicates.tsx'

/** Beside the form: drafts to continue, what may be the same, and what will happen. */
export function IntakeAside({
  kept,
  timeZone,
  children,
}: {
  readonly kept: KeptForm
  readonly timeZone: string
  /** What helps with the paper form. */
  readonly children: ReactNode
}) {
  return (
    <aside className="intake-aside">
      {isUntouched(kept.form) ? (
        <Drafts current={kept.id} />
      ) : (
        <>
          <KnownPersons form={kept.form} />
          <PossibleDuplicates form={kept.form} />
        </>
      )}
      <Foreseen form={kept.form} timeZone={timeZone} />
      <section className="stack">{children}</section>
    </aside>
  )
}

function Drafts({ current }: { readonly current: string }) {
  const drafts = useAnswer('drafts', {}).answer?.filter(({ id }) => id !== current) ?? []
  if (drafts.length === 0) return null
  return (
    <section>
      <h2>{words.drafts}</h2>
      <ul className="aside-list">
        {drafts.slice(0, 4).map((draft) => (
          <li key={draft.id}>
            <p className="cut">{draftTitle(draft.content)}</p>
            <p className="small soft aside-line">
              <span>{recentWords(draft.savedAt)}</span>
              <Action kind="quiet" onPress={() => go({ at: 'intake', draft: draft.id })}>
                {words.resume}
              </Action>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a draft is called in a list: its subject, else its first words, else its name. */
export function draftTitle(content: Readonly<Record<string, unknown>>): string {
  const first = [content['subject'], content['narrative'], content['name']].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  )
  return typeof first === 'string' ? first.slice(0, 120) : words.untitledDraft
}

function Foreseen({ form, timeZone }: { readonly form: ComplaintForm; readonly timeZone: string }) {
  const receivedAt = momentOf(form.date, form.time, timeZone)
  const foreseen = useAnswer(
    'foresee',
    receivedAt ? { channel: form.channel, receivedAt } : null,
  ).answer
  const { stepOf } = useOffice()
  const direct = isDirect(form.channel)
  return (
    <section>
      <h2>{words.foresee}</h2>
      {foreseen ? (
        <>
          <p>{words.procedure(direct, foreseen.procedure.steps.length)}</p>
          <dl className="foreseen">
            {foreseen.dueDates.map(({ of, basis, dueAt }) => (
              <div key={of}>
                <dt className="small soft">
                  {isClock(of)
                    ? `${clockNames[of]} · ${basis ?? bindingWords(of)}`
                    : stepOf(direct, of).short}
                </dt>
                <dd>
                  {formatLongDate(shownDate(dueAt))}
                  {isClock(of) ? '' : ` pukul ${formatTime(dueAt)}`}
                </dd>
              </div>
            ))}
          </dl>
          {foreseen.warnings.map((warning) => (
            <WarningNotice key={warning} warning={warning} />
          ))}
        </>
      ) : (
        <p className="small soft">{receivedAt ? '' : words.foreseeUnknown}</p>
      )}
    </section>
  )
}

const clockNames = {
  answer: 'Jawaban paling lambat',
  completion: 'Pelapor melengkapi',
  decision: 'Keputusan paling lambat',
  notification: 'Penyampaian paling lambat',
} as const
