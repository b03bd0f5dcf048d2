import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { intake } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

export const keeper = { as: 'register-keeper' } as const
export const head = { as: 'head' } as const

/** Each word stands in one place alone, so that what is left says where it was left. */
let marks = 0
export const mark = () => `Qzxj${'bcdfghklmnp'[marks++ % 11]}${marks}w`
export const phone = '081299887766'
export const nationalId = '3573017112900042'

export async function setRetention(desk: Desk) {
  const { office, revision } = await desk.must('office', {}, keeper)
  const personalData = { contact: 'PPID', retentionYears: 1, retentionBasis: 'JRA, SK 12/2025' }
  await desk.must(
    'changeOffice',
    { office: { ...office, personalData }, basedOn: revision },
    keeper,
  )
}

/** A closed complaint with a word in every field that somebody may type into. */
export async function markedCase(desk: Desk): Promise<string> {
  const { number } = await desk.must(
    'receive',
    intake({
      complainant: {
        name: `Budi ${mark()}`,
        address: `Jl. ${mark()}`,
        phone,
        email: `${mark()}@surat.id`,
        nationalId,
        representedBy: mark(),
      },
      confidential: true,
      subject: `Perihal ${mark()}`,
      narrative: `Uraian ${mark()} `.repeat(200),
      requestedRemedy: mark(),
      place: mark(),
      officerComplainedOf: mark(),
      referredBy: mark(),
      incomingLetter: { number: mark(), date: '2026-10-01', agendaNumber: mark() },
      laporTrackingId: mark(),
    }),
  )
  const file = (name: string) => ({ number, name, content: Buffer.from(`isi ${mark()}`) })
  await desk.must('attach', file(`${mark()}.txt`))
  await desk.must('unmask', { number, reason: mark() })
  const { revision } = await desk.must('readCase', { number })
  await desk.must('correct', { number, basedOn: revision, change: { place: mark() } })
  await desk.must('dispose', {
    number,
    instruction: mark(),
    givenBy: mark(),
    to: 'perdagangan',
    at: '2026-10-05T09:25:00+07:00',
  })
  await desk.must('saveLetterDraft', {
    complaint: number,
    kind: 'follow-up-complainant',
    fields: { body: mark(), to: mark() },
  })
  const { letter } = await desk.must('issueLetter', {
    complaint: number,
    kind: 'follow-up-complainant',
    fields: { body: mark(), about: mark(), to: mark() },
  })
  await desk.must('sendLetter', {
    letter: letter.id,
    how: 'post',
    receivedBy: mark(),
    note: mark(),
  })
  await desk.must('voidLetter', { letter: letter.id, reason: mark() })
  const step = (id: string, note: string, outcomes: string[]) =>
    desk.must('completeStep', { number, step: id, has: ['all'], note, outcomes })
  desk.now('2026-10-05T10:00:00+07:00')
  await step('hand-over', mark(), [])
  await step('clarify', mark(), ['decline'])
  return number
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** Which marked words and numbers the bytes of a folder still hold, and in which file. */
export function leftIn(folder: string, other?: RegExp): string[] {
  return filesIn(folder).flatMap((path) => {
    const bytes = readFileSync(path).toString('latin1').toLowerCase()
    const words = bytes.match(/qzxj\w*/g) ?? []
    const others = [phone, nationalId, '%pdf'].filter((word) => bytes.includes(word))
    const more = other ? (bytes.match(other) ?? []) : []
    return [...new Set([...words, ...others, ...more])].map(
      (word) => `${path.slice(folder.length)} ${word}`,
    )
  })
}
