import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

export type { PDFDocumentProxy, PDFPageProxy }

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Opens a PDF. The bytes are copied: pdf.js hands what it gets to its worker. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // Loaded when the first letter is shown; the legacy build runs on the oldest Chrome in use.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    // Everything a letter needs is inside it: nothing is fetched.
    useWasm: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: false,
  })
  const document = await task.promise
  return { document, close: () => void task.destroy() }
}

/** Draws a page so that it is `width` CSS pixels wide, at `density` dots for each of them. */
export async function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
  density: number,
  rotation = page.rotate,
): Promise<void> {
  const natural = page.getViewport({ scale: 1, rotation })
  const viewport = page.getViewport({ scale: (width / natural.width) * density, rotation })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  canvas.style.width = `${width}px`
  canvas.style.height = `${(width * natural.height) / natural.width}px`
  await page.render({ canvas, viewport }).promise
}

/** The words of a page in reading order, for those who cannot see the picture of it. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim()
}
