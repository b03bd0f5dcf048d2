import type { CaseFile } from '../../contract/case.ts'
import type { Officer, Role } from '../../contract/officer.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { perform } from '../perform.ts'
import { Refusal } from '../refusal.ts'
import { arrivals } from './arrivals.ts'
import type { Arrival } from './arrivals.ts'
import { composeComplaint } from './complaint.ts'
import type { Tale } from './complaint.ts'
import { Diary } from './diary.ts'
import { diceOf } from './dice.ts'
import type { Life, Move, Standing } from './life.ts'
import { live } from './live.ts'
import { readMaterial } from './material.ts'
import { officeTimeOf } from './office-time.ts'
import { withStages } from './stages.ts'

interface Year {
  readonly complaints: number
  readonly seed: number
  readonly from: OfficeDate
  /** The day after the last. */
  readonly until: OfficeDate
}

interface Next {
  readonly life: Life
  readonly move: Move
  readonly standing: Standing
}

/** Streams of chance: the register's own is 0. */
const arriving = 1
const living = 1_000

/** Complaints about which somebody may come back. */
const remembered = 60
/** About so many complaints have as many receipts as an office would print. */
const fullReceipts = 200

/**
 * Plays a year at the desk in the order of time. `setClock` moves the simulated clock before each
 * call; every call is made as the officer whose part it is, and checked like any other.
 */
export async function playYear(
  context: Context,
  officers: readonly Officer[],
  { complaints, seed, from, until }: Year,
  setClock: (at: Millis) => void,
): Promise<void> {
  const material = readMaterial(context.assets)
  const office = officeTimeOf(context.calendar())
  const end = office.lastClosing(until)
  const dice = diceOf(seed, arriving)
  // Late enough to be new when the year ends, early enough to be registered in it.
  const lastArrival = end - 40 * 60_000
  const coming = withStages(
    arrivals(complaints, from, lastArrival, office, dice),
    lastArrival,
    office,
    dice,
  )
  const byRole = Object.fromEntries(officers.map(({ id, role }) => [role, id])) as Record<
    Role,
    string
  >
  const recent: Tale[] = []
  const begin = (arrival: Arrival, index: number): Life => {
    const dice = diceOf(seed, living + index)
    const tale = composeComplaint(arrival, recent, material, office.zone, dice)
    if (tale.intake.anonymous !== true) recent.push(tale)
    if (recent.length > remembered) recent.shift()
    return live({
      arrival,
      tale,
      phrases: material.phrases,
      office,
      officeName: context.office().name,
      officers: byRole,
      until: end,
      receipts: Math.min(1, fullReceipts / complaints),
      dice,
    })
  }

  const diary = new Diary<Next>()
  const enter = (life: Life, standing: Standing, { value, done }: IteratorResult<Move, void>) => {
    // What would come later has not happened yet: the complaint stands where it stands.
    if (done !== true && value.at <= end) diary.add(value.at, { life, move: value, standing })
  }
  for (let index = 0; ;) {
    const arrival = coming[index]
    const nextAt = diary.nextAt()
    if (arrival && (nextAt === null || arrival.at <= nextAt)) {
      const life = begin(arrival, index)
      enter(life, { number: '', revision: 0 }, life.next())
      index += 1
      continue
    }
    const entry = diary.next()
    if (!entry) return
    const { life, move, standing } = entry.what
    setClock(entry.at)
    const after = await make(context, byRole, move, standing)
    enter(life, after, life.next(after))
  }
}

async function make(
  context: Context,
  officers: Readonly<Record<Role, string>>,
  { as, name, asks }: Move,
  { number, revision }: Standing,
): Promise<Standing> {
  const seen = name === 'correct' ? { ...asks, basedOn: revision } : asks
  try {
    const outcome = await perform(
      context,
      name,
      seen,
      { officer: officers[as], callId: null },
      // The numbers beside the database are written once, when all is committed.
      () => undefined,
    )
    const { answer } = outcome as { answer: unknown }
    if (isAboutALetter(name)) {
      const { letter } = answer as { letter: { id: string } }
      return { number, revision: revision + 1, letter: letter.id }
    }
    if (isAboutADraft(name)) return { number, revision, letter: (answer as { id: string }).id }
    const file = answer as CaseFile
    return { number: file.number, revision: file.revision }
  } catch (error) {
    // The demo keeps to the rules: being refused is a bug of its own, and never the user's problem.
    if (error instanceof Refusal)
      throw new Error(`the demo was refused ${name}: ${JSON.stringify([error.problem, asks])}`, {
        cause: error,
      })
    throw error
  }
}

function isAboutALetter(name: Move['name']): boolean {
  return ['issueLetter', 'issueLetterDraft', 'sendLetter', 'voidLetter'].includes(name)
}

function isAboutADraft(name: Move['name']): boolean {
  return ['saveLetterDraft', 'markLetterDraft'].includes(name)
}
