import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { News } from '../../src-main/contract/news.ts'
import type { Office } from '../../src-main/contract/office.ts'
import type { Officer, Role } from '../../src-main/contract/officer.ts'
import type { Performer } from '../../src-main/contract/procedure.ts'
import { handOverForm } from '../intake/keep-draft.ts'
import { ask, listen } from '../register-client.ts'
import { useAnswer } from '../use-answer.ts'

export type LockedBy = NonNullable<Extract<News, { news: 'session' }>['by']>

export type RegisterState = Extract<News, { news: 'register' }>['state']

export interface Session {
  /** Who is signed in; while the desk is locked whoever was, so that all stays as they left it. */
  readonly officer: Officer | null
  /** Nobody is signed in any more: the register answers nothing, and the sign-in stands over all. */
  readonly locked: boolean
  /** What locked it, where nobody asked for it. */
  readonly lockedBy: LockedBy | null
  readonly standIn: boolean
  readonly demo: boolean
  readonly version: string
  readonly lastBackupAt: Answer<'session'>['lastBackupAt']
  readonly backupPlace: Answer<'session'>['backupPlace']
  readonly register: RegisterState
  /** Null until the first answer: then nothing is known yet. */
  readonly known: boolean
  readonly refresh: () => void
}

const nobody: Session = {
  officer: null,
  locked: false,
  lockedBy: null,
  standIn: false,
  demo: false,
  version: '',
  lastBackupAt: null,
  backupPlace: null,
  register: 'starting',
  known: false,
  refresh: () => undefined,
}

const SessionContext = createContext<Session>(nobody)

export function useSession(): Session {
  return use(SessionContext)
}

/** Whether the officer has one of the roles; the register decides, this only spares a refusal. */
export function useMay(roles: 'anyone' | readonly Role[]): boolean {
  const { officer } = useSession()
  return roles === 'anyone' || (officer !== null && roles.includes(officer.role))
}

export function SessionHolder({ children }: { readonly children: ReactNode }) {
  const [answer, setAnswer] = useState<Answer<'session'> | null>(null)
  const [register, setRegister] = useState<RegisterState>('open')
  const [last, setLast] = useState<Officer | null>(null)
  const [lockedBy, setLockedBy] = useState<LockedBy | null>(null)

  const refresh = useCallback(() => {
    void ask('session', {}).then((outcome) => {
      if (!('answer' in outcome)) return
      const { officer } = outcome.answer
      // What the one before was typing is put aside first, where the next one may not see it.
      void (officer ? handOverForm(officer) : Promise.resolve()).then(() => {
        setAnswer(outcome.answer)
        if (officer) setLast(officer)
      })
    })
  }, [])

  useEffect(() => {
    refresh()
    return listen((news) => {
      if (news.news === 'register') setRegister(news.state)
      if (news.news === 'session') setLockedBy(news.by ?? null)
      if (news.news === 'session' || news.news === 'backup') refresh()
      if (news.news === 'register' && news.state === 'open') refresh()
    })
  }, [refresh])

  const session = useMemo<Session>(
    () =>
      answer
        ? {
            ...answer,
            officer: answer.officer ?? last,
            locked: answer.officer === null && last !== null,
            lockedBy,
            register,
            known: true,
            refresh,
          }
        : { ...nobody, register, refresh },
    [answer, last, lockedBy, register, refresh],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export interface OfficeWords {
  readonly office: Office | null
  /** The short name of a step and who does it, for a line of a list. */
  readonly stepOf: (direct: boolean, step: string) => { short: string; performer: Performer | null }
  readonly divisionName: (division: string | null) => string | null
}

const OfficeContext = createContext<OfficeWords>({
  office: null,
  stepOf: (_direct, step) => ({ short: step, performer: null }),
  divisionName: (division) => division,
})

export function useOffice(): OfficeWords {
  return use(OfficeContext)
}

/** Holds the settings and what steps are called, for every list's words. */
export function OfficeHolder({ children }: { readonly children: ReactNode }) {
  const { officer } = useSession()
  const signedIn = officer !== null
  const held = useAnswer('office', signedIn ? {} : null).answer
  // Lines of a list name a step by its id only.
  const steps = useAnswer('stepWords', signedIn ? {} : null).answer

  const [kept, setKept] = useState<Office | null>(null)
  useEffect(() => {
    if (held) setKept(held.office)
  }, [held])

  const words = useMemo<OfficeWords>(() => {
    const known = new Map((steps ?? []).map((one) => [`${one.serves} ${one.step}`, one]))
    return {
      office: kept,
      stepOf: (isDirect, step) =>
        known.get(`${isDirect ? 'direct' : 'indirect'} ${step}`) ?? {
          short: step,
          performer: null,
        },
      divisionName: (division) =>
        kept?.divisions.find(({ id }) => id === division)?.name ?? division,
    }
  }, [kept, steps])
  return <OfficeContext value={words}>{children}</OfficeContext>
}
