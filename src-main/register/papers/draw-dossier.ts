import { createHash } from 'node:crypto'
import { letterKindLabels } from '../../contract/labels.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import { readAttachment } from '../complaints/attach.ts'
import { dossierCase } from '../complaints/read-case.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { papers } from '../letters/pdf/paper.ts'
import { officersEver } from '../officers/officers.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { namesOf } from './dossier-history.ts'
import { dossierPaper } from './dossier-paper.ts'
import type { Annex, Contents } from './dossier-paper.ts'
import { drawSheetsWithHeadings } from './draw-sheets.ts'
import { joinPages } from './join-pages.ts'
import type { Joinable } from './join-pages.ts'
import { namesNobody } from './names-nobody.ts'
import { markPractice, numberPages } from './number-pages.ts'

/**
 * The whole case in one PDF: cover with its contents, what the register holds of it, each letter's own
 * pages as they were issued, and the attachments. Without a protected complainant's identity, files that
 * may show it are named and left out. Refuses as `dossierCase` does.
 */
export async function drawDossier(
  context: Context,
  act: SignedAct,
  asks: { readonly number: string; readonly identity: boolean },
): Promise<DrawnPaper> {
  const file = dossierCase(context, act, asks)
  const { paper, timeZone } = context.office()
  // Whom a merged registration names is not what was unmasked here.
  const merged = file.merged.map(({ number }) =>
    dossierCase(context, act, { number, identity: false }),
  )
  const found = [file, ...merged].flatMap((one) => [
    ...lettersIn(context, one),
    ...attachmentsIn(context, act, one),
  ])
  const joined = await joinPages(
    found.map(({ joinable }) => joinable),
    papers[paper],
  )
  const annexes = found.map(({ title, about, on, withheld }, index) => ({
    title,
    about,
    on,
    withheld,
    pages: joined.pages[index] ?? null,
  }))
  const content = {
    file,
    merged,
    procedure: context.procedure(file.procedure.id, file.procedure.version),
    annexes,
    names: namesOf(officersEver(context.db), toInstant(act.now, timeZone)),
  }
  const draw = (contents: Contents) =>
    drawSheetsWithHeadings(context, dossierPaper(context, act, content, contents))
  // Drawn once to learn on which page each part begins, then with those pages in its contents.
  const measured = await draw({ headings: new Map(), annexes: [] })
  const front = await draw({
    headings: new Map(measured.headings.map(({ text, page }) => [text, page])),
    annexes: beginningsOf(annexes, measured.pages),
  })

  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(front.pdf, { updateMetadata: false })
  // With other people's files in it, it is no archive copy any more, as its first sheets say they are.
  for (const claim of ['Metadata', 'OutputIntents']) document.catalog.delete(PDFName.of(claim))
  const pages = await document.copyPages(joined.document, joined.document.getPageIndices())
  for (const page of pages) document.addPage(page)
  const stamping = {
    assets: context.assets,
    madeAt: act.now,
    covered: (page: number) => joined.foreign[page - front.pages - 1] ?? false,
  }
  if (context.practice()) await markPractice(document, stamping)
  await numberPages(document, {
    ...stamping,
    words: (page, count) => `Berkas ${file.number} halaman ${page} dari ${count}`,
  })
  const pdf = new Uint8Array(await document.save({ updateFieldAppearances: false }))
  return { title: front.title, pages: document.getPageCount(), pdf }
}

function beginningsOf(annexes: readonly Annex[], before: number): (number | null)[] {
  let next = before + 1
  return annexes.map(({ pages }) => {
    const begins = next
    next += pages ?? 0
    return pages === null ? null : begins
  })
}

type Found = Omit<Annex, 'pages'> & { readonly joinable: Joinable }
type File = ReturnType<typeof dossierCase>

/** In the order in which they were issued; one whose bytes are no longer what was stored is not joined. */
function lettersIn(context: Context, { letters, masked }: File): Found[] {
  return letters.map(({ id, kind, number, to, issuedAt, state, sha256 }) => {
    const withheld = masked && !namesNobody(context, id)
    const stored = sql<{ pdf: Uint8Array }>(
      context.db,
      'SELECT pdf FROM letter_files WHERE letter = ?',
    ).get(id)
    return {
      title: letterKindLabels[kind],
      about: [
        number && `Nomor ${number}`,
        to && `kepada ${to}`,
        state === 'voided' ? 'dibatalkan' : null,
      ]
        .filter(Boolean)
        .join(', '),
      on: issuedAt,
      withheld,
      joinable: { bytes: withheld ? nothing : whole(stored?.pdf, sha256), foreign: false },
    }
  })
}

function attachmentsIn(context: Context, act: SignedAct, file: File): Found[] {
  const { attachments, masked } = file
  return attachments.map(({ id, name, sha256, addedAt }) => ({
    title: `Lampiran: ${name}`,
    about: `SHA-256 ${sha256}`,
    on: addedAt,
    withheld: masked,
    joinable: { bytes: masked ? nothing : attached(context, act, id), foreign: true },
  }))
}

function attached(context: Context, act: SignedAct, attachment: string): Uint8Array {
  try {
    return readAttachment(context, act, { attachment }).content
  } catch (error) {
    // A damaged file is told in the contents as one that could not be joined.
    if (error instanceof Refusal && error.problem.problem === 'file-damaged') return nothing
    throw error
  }
}

const nothing = new Uint8Array()

function whole(bytes: Uint8Array | undefined, sha256: string): Uint8Array {
  const hash = bytes && createHash('sha256').update(bytes).digest('hex')
  return bytes && hash === sha256 ? new Uint8Array(bytes) : nothing
}
