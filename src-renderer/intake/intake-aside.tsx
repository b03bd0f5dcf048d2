import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { statusLabels } from '../../src-main/contract/labels.ts'
import { formatLongDate, formatTime, shownDate } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { bindingWords, isClock } from '../words/clocks.ts'
import { commonWords } from '../words/common.ts'
import { agoWords, recentWords } from '../words/dates.ts'
import { intakeWords as words } from '../words/intake.ts'
import { isDirect, isUntouched, momentOf, type ComplaintForm } from './complaint-form.ts'
import type { KeptForm } from './keep-draft.ts'

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
      {isUntouched(kept.form) ? <Drafts current={kept.id} /> : <Duplicates form={kept.form} />}
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

function Duplicates({ form }: { readonly form: ComplaintForm }) {
  const { name, phone, nationalId, subject, narrative } = form
  const [asked, setAsked] = useState({ name, phone, nationalId, subject, narrative })
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ name, phone, nationalId, subject, narrative }), 500)
    return () => clearTimeout(timer)
  }, [name, phone, nationalId, subject, narrative])
  const found = useAnswer('possibleDuplicates', asked).answer
  const { stepOf } = useOffice()
  return (
    <section aria-live="polite">
      <h2>{words.duplicates}</h2>
      {found === null || found.length === 0 ? (
        <p className="small soft">{words.noDuplicates}</p>
      ) : (
        <ul className="aside-list">
          {found.slice(0, 4).map((one) => (
            <li key={one.number}>
              <p className="cut">
                <Link className="link number" href={hashOf({ at: 'case', number: one.number })}>
                  {one.number}
                </Link>{' '}
                {one.subject ?? commonWords.noSubject}
              </p>
              <p className="small soft">
                {agoWords(one.receivedAt)} ·{' '}
                {one.step ? stepOf(false, one.step).short : statusLabels[one.status]} ·{' '}
                {one.because.map((why) => words.because[why]).join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
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
