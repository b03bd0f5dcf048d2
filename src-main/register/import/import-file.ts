import type { Answer, Asks } from '../../contract/calls.ts'
import { lookedRows, shownGood } from '../../contract/import-calls.ts'
import type { GoodRow, Tried } from '../../contract/import-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Accepted } from './judge.ts'
import { planOf } from './plan.ts'
import { heldProfiles } from './profiles.ts'
import { propose } from './propose-profile.ts'
import { SeenTexts } from './seen-texts.ts'
import { sample, stage } from './stage.ts'
import type { Staged } from './stage.ts'
import { each, judgeAll, takeAll } from './take.ts'

/** What an old register's file holds, and a profile for it. Changes nothing. */
export async function readImportFile(
  context: Context,
  _act: SignedAct,
  { at, ...file }: Asks<'readImportFile'>,
): Promise<Answer<'readImportFile'>> {
  const { kind, tables } = await sample(context, file, lookedRows)
  return { kind, ...propose(tables, heldProfiles(context), at) }
}

/** The dry run: the first that would be taken, every row that would not, and why; and what the texts were read as. */
export async function tryImport(
  context: Context,
  act: SignedAct,
  asks: Asks<'tryImport'>,
): Promise<Tried> {
  const staged = await stageFor(context, act, asks)
  try {
    const plan = planOf(context, asks.profile, staged.top)
    const texts = new SeenTexts(plan, asks.profile)
    const good: GoodRow[] = []
    const judged = judgeAll(context, act, plan, staged, (row, done, verdict) => {
      texts.see(row)
      if ('complaint' in verdict && good.length < shownGood)
        good.push(goodRow(row.row, verdict, context.office().timeZone))
      if (done % each === 0) context.progress(done, staged.count)
    })
    const { rows, taken, refused, duplicates, lines } = judged
    return { batch: null, rows, taken, refused, duplicates, lines, good, texts: texts.told() }
  } finally {
    staged.discard()
  }
}

function goodRow(row: number, { complaint, kept }: Accepted, timeZone: string): GoodRow {
  const { intake, receivedAt, closing } = complaint
  return {
    row,
    number: kept && complaint.number,
    receivedAt: toInstant(receivedAt, timeZone),
    channel: intake.channel,
    name: intake.anonymous || intake.confidential ? null : intake.complainant.name,
    subject: intake.subject ?? intake.narrative.slice(0, 200),
    closedAt: closing && toInstant(closing.at, timeZone),
  }
}

/** Has the file read before the transaction begins. */
export async function stageFor(
  context: Context,
  _act: SignedAct,
  { name, content, profile }: Asks<'takeImport'>,
): Promise<Staged> {
  return stage(context, { name, content }, profile.sheet ?? null)
}

/** Takes what was read into the register, inside the call's transaction; returns the batch. */
export function takeImport(
  context: Context,
  act: SignedAct,
  { profile }: Asks<'takeImport'>,
  staged: Staged,
): string {
  try {
    return takeAll(context, act, planOf(context, profile, staged.top), staged, profile)
  } finally {
    staged.discard()
  }
}
