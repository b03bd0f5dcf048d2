import { PrintAsks } from '../src-main/contract/print-asks.ts'
import { ask } from './register-client.ts'
import { drawPage, openPdf, type PDFPageProxy } from './letters/pdf.ts'
import './print.css'

/**
 * The page behind *Cetak*: the shell opens it in a hidden window with what is to be printed in the hash,
 * waits for `data-ready` on the root element and prints; then it may change the hash. `data-width` and
 * `data-height` are the paper's, in points, and `data-sheets` how many are drawn; `data-failed` holds the
 * problem. Each page becomes a picture of its exact size.
 */

const dotsPerInch = 200
const pointsPerInch = 72
const cssPixelsPerInch = 96

interface Paper {
  readonly width: number
  readonly height: number
}

const paperSheet = new CSSStyleSheet()
document.adoptedStyleSheets = [...document.adoptedStyleSheets, paperSheet]

/** A newer hash than the one that is being drawn makes what comes of that worthless. */
let turn = 0

async function fill(mine: number): Promise<void> {
  const what = decodeURIComponent(window.location.hash.slice(1))
  say({ what })
  const asks = PrintAsks.parse(JSON.parse(what))
  const outcome =
    'letter' in asks ? await ask('readLetter', asks) : await ask('drawPaper', asks.paper)
  if ('problem' in outcome) {
    say({ failed: JSON.stringify(outcome.problem) })
    return
  }
  const { document: pdf, close } = await openPdf(outcome.answer.pdf)
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 })
  setPaper(first)
  const sheets: HTMLElement[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    sheets.push(await sheetOf(await pdf.getPage(number), first))
    if (mine !== turn) return
    say({ sheets: String(number) })
  }
  close()
  document.querySelector('#pages')?.replaceChildren(...sheets)
  document.title =
    'title' in outcome.answer
      ? outcome.answer.title
      : (outcome.answer.letter.number ?? outcome.answer.letter.kind)
  say({ ready: '' })
}

/** A page of another size is turned where it lies across, and made to fit. */
async function sheetOf(page: PDFPageProxy, paper: Paper): Promise<HTMLElement> {
  const natural = page.getViewport({ scale: 1 })
  const across = natural.width > natural.height !== paper.width > paper.height
  const rotation = (page.rotate + (across ? 270 : 0)) % 360
  const { width, height } = page.getViewport({ scale: 1, rotation })
  const scale = Math.min(1, paper.width / width, paper.height / height)
  const canvas = document.createElement('canvas')
  const cssWidth = ((width * scale) / pointsPerInch) * cssPixelsPerInch
  await drawPage(page, canvas, cssWidth, dotsPerInch / cssPixelsPerInch, rotation)
  // A canvas holds 18 MB, hundreds of them more than a PC has; its picture is a hundredth of that.
  const picture = await pictureOf(canvas)
  canvas.width = 0
  picture.style.width = `${width * scale}pt`
  picture.style.height = `${height * scale}pt`
  const sheet = document.createElement('div')
  sheet.style.width = `${paper.width}pt`
  sheet.style.height = `${paper.height}pt`
  sheet.append(picture)
  return sheet
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('no picture')
  const picture = new Image()
  // Not decode(): a page that is never shown has no frame to wait for.
  await new Promise((resolve, reject) => {
    picture.addEventListener('load', resolve)
    picture.addEventListener('error', reject)
    picture.src = URL.createObjectURL(blob)
  })
  return picture
}

/** The paper's size is known only now; a sheet made by script is no inline style to the policy. */
function setPaper({ width, height }: Paper): void {
  paperSheet.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0 }`)
  say({ width: String(width), height: String(height) })
}

function say(words: Readonly<Record<string, string>>): void {
  Object.assign(document.documentElement.dataset, words)
}

function start(): void {
  turn += 1
  const { dataset } = document.documentElement
  for (const name of Object.keys(dataset)) delete dataset[name]
  for (const picture of document.querySelectorAll('img')) URL.revokeObjectURL(picture.src)
  document.querySelector('#pages')?.replaceChildren()
  fill(turn).catch(() => say({ failed: '' }))
}

window.addEventListener('hashchange', start)
start()
