import type * as PdfLib from '@cantoo/pdf-lib'
import type { PDFDocument, PDFImage, PDFPage } from '@cantoo/pdf-lib'
import { orientationOf, startsWith } from './picture-bytes.ts'

type Library = typeof PdfLib

/** What is joined to a dossier: a PDF, or a picture of which a page is made. */
export interface Joinable {
  readonly bytes: Uint8Array
  /** Covered under the page's number, since its own ink may reach to the edge. */
  readonly foreign: boolean
}

export interface Joined {
  readonly document: PDFDocument
  /** Pages that each brought, in order; null for one that could not be joined. */
  readonly pages: readonly (number | null)[]
  /** Of every page so far behind the first sheets, whether it is foreign. */
  readonly foreign: readonly boolean[]
}

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Free margin around a picture, in points. */
const margin = 42

/**
 * Pages of many files in one document, each as it is. What is no PDF, PNG or JPEG, is encrypted or cannot
 * be read is passed over and told as null; it never fails.
 */
export async function joinPages(files: readonly Joinable[], paper: PageSize): Promise<Joined> {
  const lib = await import('@cantoo/pdf-lib')
  const document = await lib.PDFDocument.create()
  const pages: (number | null)[] = []
  const foreign: boolean[] = []
  for (const file of files) {
    const before = document.getPageCount()
    try {
      for (const page of await pagesOf(lib, document, file.bytes, paper)) document.addPage(page)
      const brought = document.getPageCount() - before
      pages.push(brought)
      foreign.push(...Array.from({ length: brought }, () => file.foreign))
    } catch {
      while (document.getPageCount() > before) document.removePage(document.getPageCount() - 1)
      pages.push(null)
    }
  }
  await document.flush()
  return { document, pages, foreign }
}

async function pagesOf(
  lib: Library,
  document: PDFDocument,
  bytes: Uint8Array,
  paper: PageSize,
): Promise<PDFPage[]> {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) {
    refuseHuge(bytes)
    return [picturePage(lib, document, await document.embedPng(bytes), paper, 0)]
  }
  if (startsWith(bytes, [0xff, 0xd8]))
    return [picturePage(lib, document, await document.embedJpg(bytes), paper, orientationOf(bytes))]
  const source = await lib.PDFDocument.load(bytes, { updateMetadata: false })
  if (source.getPageCount() === 0) throw new Error('no page')
  const copied = await document.copyPages(source, source.getPageIndices())
  for (const page of copied) disarm(lib, page)
  return copied
}

/** A page of the office's paper with a picture as large as it goes, turned as the camera was held. */
function picturePage(
  { PDFPage, degrees }: Library,
  document: PDFDocument,
  image: PDFImage,
  paper: PageSize,
  quarters: 0 | 1 | 2 | 3,
): PDFPage {
  const page = PDFPage.create(document)
  page.setSize(paper.width, paper.height)
  const lies = quarters % 2 === 1
  const [across, up] = lies ? [image.height, image.width] : [image.width, image.height]
  const scale = Math.min(1, (paper.width - 2 * margin) / across, (paper.height - 2 * margin) / up)
  const [width, height] = [image.width * scale, image.height * scale]
  const left = (paper.width - across * scale) / 2
  const bottom = (paper.height - up * scale) / 2
  // Turned clockwise about its own lower left corner, which then lies at another corner.
  const corner = [
    { x: left, y: bottom },
    { x: left, y: bottom + width },
    { x: left + width, y: bottom + height },
    { x: left + height, y: bottom },
  ][quarters]
  page.drawImage(image, { ...corner, width, height, rotate: degrees(-90 * quarters) })
  return page
}

/** Takes from a page what acts on its own, and its place in a structure that is not copied with it. */
function disarm({ PDFName, PDFArray, PDFDict }: Library, { node }: PDFPage): void {
  for (const name of ['AA', 'StructParents']) node.delete(PDFName.of(name))
  const notes = node.lookup(PDFName.of('Annots'))
  if (!(notes instanceof PDFArray)) return
  for (let index = 0; index < notes.size(); index += 1) {
    const note = notes.lookup(index)
    if (!(note instanceof PDFDict)) continue
    for (const name of ['A', 'AA', 'StructParent']) note.delete(PDFName.of(name))
  }
}

/** A picture of more pixels than a sheet can show is not unpacked: it would take the PC's memory. */
function refuseHuge(png: Uint8Array): void {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (view.getUint32(16) * view.getUint32(20) > 60_000_000) throw new Error('too many pixels')
}
