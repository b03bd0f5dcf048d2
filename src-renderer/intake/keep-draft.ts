import { useSyncExternalStore } from 'react'
import type { Officer } from '../../src-main/contract/officer.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { Draft } from '../../src-main/contract/today.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { ask, listen } from '../register-client.ts'
import { formOfDraft, isUntouched, newForm, type ComplaintForm } from './complaint-form.ts'

/**
 * The intake form outlives its screen: it is kept here while the clerk looks something up or hands
 * over the desk, and as a draft in the register half a second after each change. Nothing typed may
 * be lost.
 */
export interface KeptForm {
  readonly id: string
  readonly form: ComplaintForm
  readonly savedAt: Instant | null
  /** Something typed since is not in the register yet. */
  readonly changed: boolean
  /** The last attempt to keep the draft failed; the form itself is still here. */
  readonly unkept: boolean
}

const pause = 500

let kept: KeptForm | null = null
let timer: ReturnType<typeof setTimeout> | undefined
/** Something typed is not yet kept. */
let dirty = false
let saving: Promise<void> = Promise.resolve()
/** Thrown away or registered: the list of drafts may still name it for a moment. */
const dropped = new Set<string>()
const hearers = new Set<() => void>()

function hold(next: KeptForm | null): void {
  kept = next
  for (const hear of hearers) hear()
}

function newId(): string {
  return crypto.randomUUID()
}

/** The moment that an untouched form offered as the time of receipt. */
let offered: Pick<ComplaintForm, 'date' | 'time'> | null = null

export function startForm(timeZone: string): void {
  forgetPending()
  const form = newForm(timeZone)
  offered = { date: form.date, time: form.time }
  hold({ id: newId(), form, savedAt: null, changed: false, unkept: false })
}

/** A form that was left untouched and is opened again says when it is now, not when it was opened first. */
export function renewMoment(timeZone: string): void {
  if (!kept || !offered || !isUntouched(kept.form)) return
  if (kept.form.date !== offered.date || kept.form.time !== offered.time) return
  const { date, time } = newForm(timeZone)
  offered = { date, time }
  hold({ ...kept, form: { ...kept.form, date, time } })
}

export function resumeDraft(draft: Draft, timeZone: string): void {
  if (dropped.has(draft.id)) return
  forgetPending()
  const form = formOfDraft(draft.content, timeZone)
  hold({ id: draft.id, form, savedAt: draft.savedAt, changed: false, unkept: false })
}

export function useKeptForm(): KeptForm | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => kept,
  )
}

export function changeForm(change: Partial<ComplaintForm>): void {
  if (!kept) return
  hold({ ...kept, form: { ...kept.form, ...change }, changed: true })
  dirty = true
  clearTimeout(timer)
  timer = setTimeout(() => void keepDraftNow(), pause)
}

/** Keeps what is typed at once: before the officer changes, the window hides or a field is left. */
export function keepDraftNow(): Promise<void> {
  if (!dirty || !kept) return saving
  forgetPending()
  const { id, form } = kept
  if (isUntouched(form)) return saving
  saving = saving.then(async () => {
    const outcome = await ask('saveDraft', { id, content: { ...form } }).catch(() => null)
    if (kept?.id !== id) return
    if (outcome && 'answer' in outcome) {
      const changed = kept.form !== form
      hold({ ...kept, savedAt: outcome.answer.savedAt, changed, unkept: false })
    } else {
      dirty = true
      hold({ ...kept, unkept: true })
    }
  })
  return saving
}

/** At whose sign-in the form at hand was filled in. */
let owner: string | null = null
/** Forms of officers who are away, that whoever is here may not see. */
const aside = new Map<string, KeptForm>()
let handing: Promise<void> = Promise.resolve()

/**
 * Somebody has signed in, and nothing is shown to them yet. The desk's drafts are everybody's who takes
 * complaints in, so that the form stays, unless the register does not give it to this officer (they are
 * complained of in it, or it was not kept yet): then it waits for whoever was typing it.
 */
export function handOverForm(officer: Officer): Promise<void> {
  handing = handing.then(async () => {
    const from = owner
    owner = officer.id
    if (from !== null && from !== officer.id && kept && !isUntouched(kept.form)) {
      const drafts = await ask('drafts', {}).catch(() => null)
      const given = drafts && 'answer' in drafts ? drafts.answer : []
      if (dirty || !given.some(({ id }) => id === kept?.id)) {
        const unkept = dirty || kept.changed || kept.unkept
        aside.set(from, { ...kept, changed: unkept, unkept })
        forgetPending()
        hold(null)
      }
    }
    const own = aside.get(officer.id)
    if (own && (!kept || isUntouched(kept.form))) {
      aside.delete(officer.id)
      dirty = own.unkept
      hold(own)
    }
    void keepDraftNow()
  })
  return handing
}

/** The complaint is registered, or the clerk threw the form away: its draft goes too. */
export async function dropDraft(id: string): Promise<void> {
  dropped.add(id)
  if (kept?.id === id) {
    forgetPending()
    hold(null)
  }
  await saving
  await ask('discardDraft', { id }).catch(() => undefined)
}

/** Takes a thrown away form up again, as the same draft. What was begun meanwhile stays a draft. */
export async function restoreDraft({ id, form }: KeptForm): Promise<Problem | null> {
  await keepDraftNow()
  const outcome = await ask('saveDraft', { id, content: { ...form } })
  if ('problem' in outcome) return outcome.problem
  dropped.delete(id)
  forgetPending()
  hold({ id, form, savedAt: outcome.answer.savedAt, changed: false, unkept: false })
  return null
}

function forgetPending(): void {
  clearTimeout(timer)
  dirty = false
}

/** Must be called once: keeps the draft when the window hides, and again when the register is back. */
export function watchDraft(): void {
  document.addEventListener('visibilitychange', () => void keepDraftNow())
  window.addEventListener('pagehide', () => void keepDraftNow())
  listen((news) => {
    if (news.news === 'register' && news.state === 'open') void keepDraftNow()
  })
}
