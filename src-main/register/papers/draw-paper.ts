import type { Asks } from '../../contract/calls.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import { formatDate } from '../../contract/words.ts'
import { rowByNumber } from '../complaints/complaint-row.ts'
import { safeSubject } from '../complaints/masking.ts'
import { swimlaneOf } from '../complaints/swimlane-of.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import { wordingsInForce } from '../letters/templates.ts'
import { readProcedure } from '../procedures/procedures.ts'
import { drawnRecoverySheet } from '../officers/recovery.ts'
import { breachPaper } from '../personal-data/breach-paper.ts'
import { erasureMinutesPaper } from '../personal-data/erasure-minutes-paper.ts'
import { trackRecordPaper } from '../personal-data/track-record-paper.ts'
import { drawRecap } from '../recap/recap-paper.ts'
import { Refusal } from '../refusal.ts'
import { agendaPaper } from './agenda-paper.ts'
import { drawBlankForm } from './blank-form-paper.ts'
import { deliveryBookPaper } from './delivery-book-paper.ts'
import { drawDossier } from './draw-dossier.ts'
import { drawSheets } from './draw-sheets.ts'
import { drawSwimlanePage } from './draw-swimlane.ts'
import { dueDatePaper } from './due-date-paper.ts'
import { handoverPaper } from './handover-paper.ts'
import { laporPaper } from './lapor-paper.ts'
import { registerBookPaper } from './register-book-paper.ts'
import { drawSatisfactionSlip } from './satisfaction-slip.ts'
import { wallListPaper } from './wall-list-paper.ts'

/** Draws a paper that is no letter, from what the register holds now. It is kept nowhere. */
export async function drawPaper(
  context: Context,
  act: SignedAct,
  asks: Asks<'drawPaper'>,
): Promise<DrawnPaper> {
  switch (asks.paper) {
    case 'due-date':
      return drawSheets(context, dueDatePaper(context, act, asks))
    case 'handover':
      return drawSheets(context, handoverPaper(context, act, asks))
    case 'wall-list':
      return drawSheets(context, wallListPaper(context, act))
    case 'swimlane':
      return caseSwimlane(context, act, asks.number)
    case 'procedure':
      return procedureSwimlane(context, act, asks)
    case 'blank-form':
      return drawBlankForm({
        office: context.office(),
        wording: wordingsInForce(context).get('complaint-form'),
        assets: context.assets,
        madeAt: act.now,
        practice: context.practice(),
      })
    case 'delivery-book':
      return drawSheets(context, deliveryBookPaper(context, act, asks.date))
    case 'agenda':
      return drawSheets(context, agendaPaper(context, act, asks.month))
    case 'register-book':
      return drawSheets(context, registerBookPaper(context, act, asks.month))
    case 'lapor-entry':
      return drawSheets(context, laporPaper(context, act, asks.number))
    case 'satisfaction-slip':
      return drawSatisfactionSlip(context, act, asks)
    case 'dossier':
      return drawDossier(context, act, asks)
    case 'recap':
      return drawRecap(context, act, asks)
    case 'track-record':
      return drawSheets(context, trackRecordPaper(context, act, asks.numbers))
    case 'erasure-minutes':
      return drawSheets(context, erasureMinutesPaper(context, act, asks.id))
    case 'breach-list':
      return drawSheets(context, breachPaper(context, act, asks.sequence))
    case 'recovery-sheet':
      return drawnRecoverySheet(context, act)
  }
}

async function caseSwimlane(context: Context, act: SignedAct, number: string): Promise<DrawnPaper> {
  const swimlane = swimlaneOf(context, act, { number })
  const row = rowByNumber(context, number)
  if (!row) throw new Refusal({ problem: 'not-found' })
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const title = `Alur SOP pengaduan ${number}`
  const about = [safeSubject(context, row), `${procedure.title}, versi ${procedure.version}`]
  return swimlanePage(context, act, swimlane, title, about)
}

async function procedureSwimlane(
  context: Context,
  act: SignedAct,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<DrawnPaper> {
  const procedure = readProcedure(context.db, id, version)
  if (!procedure) throw new Refusal({ problem: 'not-found' })
  const swimlane = swimlaneOf(context, act, { procedure: { id, version } })
  const title = `${procedure.title}, versi ${version}`
  return swimlanePage(context, act, swimlane, title, [procedure.source])
}

async function swimlanePage(
  context: Context,
  act: SignedAct,
  swimlane: ReturnType<typeof swimlaneOf>,
  title: string,
  about: readonly (string | null)[],
): Promise<DrawnPaper> {
  const { name, paper, timeZone } = context.office()
  const drawn = await drawSwimlanePage(swimlane, {
    title,
    subtitle: [
      name,
      ...about.filter((line) => line !== null),
      `Keadaan ${formatDate(officeDateOf(act.now, timeZone))}`,
    ],
    paper,
    assetsFolder: context.assets,
    practice: context.practice(),
    madeAt: toInstant(act.now, timeZone),
  })
  return { title, ...drawn }
}
