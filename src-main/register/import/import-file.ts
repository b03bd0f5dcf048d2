import type { Answer, Asks } from '../../contract/calls.ts'
import type { Imported } from '../../contract/import-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { planOf } from './plan.ts'
import { heldProfiles } from './profiles.ts'
import { proposeProfile, sampleOf } from './propose-profile.ts'
import { sample, stage } from './stage.ts'
import type { Staged } from './stage.ts'
import { judgeAll, takeAll } from './take.ts'

/** Enough rows to find a header below a long title, and twenty below it. */
const looked = 100

/** What an old register's file holds, and a profile for it. Changes nothing. */
export async function readImportFile(
  context: Context,
  _act: SignedAct,
  asks: Asks<'readImportFile'>,
): Promise<Answer<'readImportFile'>> {
  const { kind, tables } = await sample(context, asks, looked)
  const sheets = tables.map(sampleOf)
  return { kind, sheets, ...proposeProfile(sheets, tables, heldProfiles(context)) }
}

/** The dry run: every row that would not be taken, and why. */
export async function tryImport(
  context: Context,
  act: SignedAct,
  asks: Asks<'tryImport'>,
): Promise<Imported> {
  const staged = await stageFor(context, act, asks)
  try {
    const plan = planOf(context, asks.profile, staged.top)
    const { rows, taken, refused, duplicates, lines } = judgeAll(context, act, plan, staged)
    return { batch: null, rows, taken, refused, duplicates, lines }
  } finally {
    staged.discard()
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
