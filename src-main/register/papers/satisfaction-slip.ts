import type { Asks } from '../../contract/calls.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import { questionWords, slipQuestions } from '../../contract/satisfaction.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Context, SignedAct } from '../context.ts'
import { letterhead } from '../letters/compose-official.ts'
import type { LetterBlock, PanelBlock, PanelEntry } from '../letters/letter-content.ts'

type SlipAsks = Extract<Asks<'drawPaper'>, { paper: 'satisfaction-slip' }>

/**
 * Slip kepuasan: the two questions with boxes to tick, twice on one sheet: one for the complainant, one
 * to read out or in reserve. It names nobody; its number and scan code lead back to the case.
 */
export async function drawSatisfactionSlip(
  context: Context,
  act: SignedAct,
  asks: SlipAsks,
): Promise<DrawnPaper> {
  const { number } = existing(context, act, asks.number)
  const office = context.office()
  const title = `Slip kepuasan ${number}`
  const { drawLetter } = await import('../letters/pdf/draw-letter.ts')
  const slip = slipOf(context, number)
  const { pages, pdf } = await drawLetter(
    {
      kind: 'receipt',
      title,
      author: office.name,
      madeAt: act.now,
      draft: false,
      arrangement: 'copies',
      parts: [slip, slip],
    },
    {
      paper: office.paper,
      font: office.font,
      margins: office.margins,
      assetsFolder: context.assets,
      practice: context.practice(),
    },
  )
  return { title, pages, pdf }
}

function slipOf(context: Context, number: string): LetterBlock[] {
  return [
    letterhead(context.office()),
    {
      block: 'title',
      title: 'SLIP KEPUASAN',
      note: 'Dua pertanyaan setelah pengaduan dijawab',
      number,
    },
    ...slipQuestions.map((question, index): PanelBlock => {
      const { asks, answers } = questionWords[question]
      const boxes = answers.map((text) => ({ text, ticked: false }))
      return panel([
        { entry: 'text', text: `${index + 1}. ${asks}`, small: false },
        { entry: 'choice', label: '', boxes },
      ])
    }),
    panel([
      { entry: 'blank', label: 'Tanggal' },
      {
        entry: 'text',
        text: 'Beri satu tanda pada setiap pertanyaan, lalu serahkan slip ini ke loket pengaduan. Nama tidak perlu ditulis; jawaban hanya dihitung dalam angka setahun.',
        small: true,
      },
    ]),
  ]
}

function panel(entries: PanelEntry[]): PanelBlock {
  return { block: 'panel', cells: [{ share: 1, entries }] }
}
