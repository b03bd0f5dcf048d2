import { PrintAsks } from '../src-main/contract/print-asks.ts'
import { ask } from './register-client.ts'
import { drawPage, openPdf } from './letters/pdf.ts'
import './print.css'

/**
 * The page behind *Cetak*: the shell opens it in a hidden window with what is to be printed in the hash,
 * waits for `data-ready` on the root element and prints. Each page becomes a picture
 * of its exact paper size; `data-failed` says in a word why there is nothing to print.
 */

const dotsPerInch = 200
const pointsPerInch = 72
const cssPixelsPerInch = 96

async function fill(): Promise<void> {
  const asks = PrintAsks.parse(
    JSON.parse(decodeURIComponent(window.location.hash.replace(/^#\/?/, ''))),
  )
  const outcome =
    'letter' in asks ? await ask('readLetter', asks) : await ask('drawPaper', asks.paper)
  if ('problem' in outcome) {
    say('failed', outcome.problem.problem)
    return
  }
  const { document: pdf } = await openPdf(outcome.answer.pdf)
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    if (number === 1) setPaper(width, height)
    const canvas = document.createElement('canvas')
    const cssWidth = (width / pointsPerInch) * cssPixelsPerInch
    await drawPage(page, canvas, cssWidth, dotsPerInch / cssPixelsPerInch)
    canvas.style.width = `${width}pt`
    canvas.style.height = `${height}pt`
    document.querySelector('#pages')?.append(canvas)
  }
  document.title =
    'title' in outcome.answer
      ? outcome.answer.title
      : (outcome.answer.letter.number ?? outcome.answer.letter.kind)
  say('ready', String(pdf.numPages))
}

/** The paper's size is known only now; a sheet made by script is no inline style to the policy. */
function setPaper(width: number, height: number): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0 }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

function say(what: 'ready' | 'failed', detail: string): void {
  document.documentElement.dataset[what] = detail
}

fill().catch((error: unknown) => {
  say('failed', error instanceof Error ? error.message : String(error))
})
