import { createHash } from 'node:crypto'
import type { Paper } from './paper.ts'

/** What a file says of itself; `content` is all that its pages are made of. */
export interface PdfProperties {
  readonly title: string
  readonly author?: string
  readonly madeAt: number | string
  readonly content: unknown
  /**
   * Level a promises that the structure tells all that the page shows (ISO 19005-2, 6.7), which cells
   * of a table without their heads do not; b, which is taken where nothing is said, the look alone.
   */
  readonly archive?: 'PDF/A-2a' | 'PDF/A-2b'
}

/**
 * The document that letters and papers are drawn into: an archive copy (PDF/A-2, ISO 19005-2), tagged,
 * in Indonesian, without pdfkit's own fonts. Its ID is made of its info, and that of its content: equal
 * content gives equal bytes.
 */
export function documentOptions(
  { width, height }: Pick<Paper, 'width' | 'height'>,
  { title, author, madeAt, content, archive = 'PDF/A-2b' }: PdfProperties,
): PDFKit.PDFDocumentOptions {
  // pdfkit writes an entry of its own too, its types do not know it
  const info: PDFKit.DocumentInfo & { ContentHash: string } = {
    Title: forProperties(title),
    ...(author === undefined ? {} : { Author: forProperties(author) }),
    Creator: 'Meja Aduan',
    Producer: 'Meja Aduan',
    CreationDate: new Date(madeAt),
    ContentHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
  }
  return {
    pdfVersion: '1.7',
    subset: archive,
    lang: 'id',
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    size: [width, height],
    margin: 0,
    // none of the standard fonts, which are not embedded; the types lack null
    font: null as unknown as string,
    info,
  }
}

/** pdfkit copies title and author into XML as they stand, and both places have to agree. */
function forProperties(text: string): string {
  return text.replaceAll('&', 'dan').replaceAll(/[<>\p{Cc}]/gu, ' ')
}

/** The bytes of a document once it is ended. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}
