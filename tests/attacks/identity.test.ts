import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CallDefinition } from '../../src-main/contract/call.ts'
import { callNames, calls } from '../../src-main/contract/calls.ts'
import type { RegisterCallName } from '../../src-main/contract/calls.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { recorders } from '../../src-main/contract/officer.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

const person = {
  name: 'Xanthia Quorvald',
  address: 'Jl. Brumelkamp 77\nKota Malang',
  phone: '0817-5550-4411',
  email: 'xq@contoh.invalid',
  nationalId: '3573015204851177',
  representedBy: 'Wenzel Tombrink',
}
const formerly = 'Xanthia Zwelgard'
const secret =
  /xanthia|quorvald|zwelgard|brumelkamp|tombrink|wenzel|xq@contoh|5550.?4411|357301520485/i

const fields = { to: `Sdr. ${person.name}\n${person.address}`, body: `Saudara ${person.name}.` }

/** A register in which one person who is to stay hidden stands wherever a clerk could have typed it. */
async function filled(flags: { confidential: boolean; anonymous: boolean }) {
  const desk = await openDesk()
  const told = `Keluhan ${person.name}, ${person.phone}, Jl. Brumelkamp 77, NIK ${person.nationalId}`
  const { number } = await desk.must(
    'receive',
    intake({
      ...flags,
      complainant: { ...person, name: formerly },
      subject: `Keluhan ${formerly} (${person.phone})`,
      narrative: told,
      requestedRemedy: `Hubungi ${person.email}`,
      place: `Rumah ${person.name}`,
      referredBy: person.representedBy,
      incomingLetter: { number: `01/${formerly}` },
    }),
  )
  const { revision } = await desk.must('readCase', { number })
  await desk.must('correct', {
    number,
    basedOn: revision,
    change: { complainant: { name: person.name }, subject: `Keluhan ${person.name}` },
  })
  const note = `Sudah bicara dengan ${person.name} dan ${formerly}`
  await desk.must('dispose', {
    number,
    instruction: note,
    givenBy: 'Kepala dinas',
    to: 'perdagangan',
  })
  const content = new TextEncoder().encode(told)
  const attached = await desk.must('attach', { number, name: `KTP ${person.name}.txt`, content })
  const issue = (kind: (typeof letterKinds)[number], typed: object) =>
    desk.must('issueLetter', { complaint: number, kind, fields: typed })
  const issued = [
    await issue('receipt', {}),
    await issue('forwarding', {}),
    await issue('disposition', {}),
    await issue('follow-up-complainant', fields),
  ].map(({ letter }) => letter.id)
  const letter = issued.at(-1) ?? ''
  await desk.must('sendLetter', { letter, how: 'courier', receivedBy: person.name, note })
  await desk.must('voidLetter', { letter, reason: note })
  const draft = await desk.must('saveLetterDraft', {
    complaint: number,
    kind: 'follow-up-complainant',
    fields,
  })
  await desk.must('pause', { number, reason: 'force-majeure', note })
  const form = crypto.randomUUID()
  await desk.must('saveDraft', { id: form, content: { name: person.name, confidential: true } })
  desk.now('2026-10-06T09:30:00+07:00')
  return {
    desk,
    number,
    letters: issued,
    draft: draft.id,
    attachment: attached.attachments[0]?.id ?? '',
    form,
  }
}
type Filled = Awaited<ReturnType<typeof filled>>

/** What a reading call might be asked: each call is asked all of these that fit it. */
function candidates({ number, letters, draft, attachment, form }: Filled): unknown[] {
  const everyKind = letterKinds.flatMap((kind) => [
    { kind },
    { complaint: number, kind, fields: {} },
  ])
  return [
    {},
    { number },
    { period: '2026-10' },
    { year: 2026 },
    { of: 'me' },
    { text: 'keluhan' },
    { text: person.name },
    { text: '4411' },
    { text: 'Brumelkamp' },
    { number, of: 'answer' },
    { number, of: 'hand-over' },
    { name: person.name, phone: person.phone, nationalId: person.nationalId },
    { period: '2026-10', figure: 'received' },
    { size: 10 },
    { attachment },
    { id: draft },
    { draft: form },
    ...letters.map((letter) => ({ letter })),
    ...everyKind,
    { paper: 'due-date', number, of: 'answer' },
    { paper: 'swimlane', number },
    { paper: 'handover' },
    { paper: 'wall-list' },
    { paper: 'delivery-book', date: '2026-10-05' },
    { paper: 'agenda', month: '2026-10' },
    { paper: 'register-book', month: '2026-10' },
    { paper: 'dossier', number },
    { paper: 'satisfaction-slip', number },
    { paper: 'lapor-entry', number },
    { paper: 'recap', period: '2026-10' },
    { procedure: { id: 'langsung', version: 1 } },
    { id: 'langsung', version: 1 },
  ]
}

/** All the text that lies in an answer, in its PDFs and workbooks, too. */
function textIn(value: unknown): string {
  if (value instanceof Uint8Array) return textOfFile(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textIn).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([name, one]) => `${name} ${textIn(one)}`)
    .join('\n')
}

function textOfFile(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  if (text.startsWith('%PDF'))
    return inspect(bytes, 'pdftotext').replaceAll(/\s+/g, ' ') + inspect(bytes, 'pdfinfo')
  if (!text.startsWith('PK')) return text
  const file = join(ownFolder(), 'workbook.xlsx')
  writeFileSync(file, bytes)
  return execFileSync('unzip', ['-p', file], { encoding: 'utf8' })
}

/** One of each sort: all who record may do the same here. */
const sorts: readonly Role[] = ['service-officer', 'head', 'division', 'register-keeper']
const mayKnow: readonly Role[] = [...recorders, 'head']

/** Where who may know comes to know: a letter to the complainant, and what the complainant left. */
const uses = new Set([
  'fillLetter',
  'draftLetter',
  'readLetter',
  'readLetterDraft',
  'previewTemplate',
  'readAttachment',
  'answerText',
])
/** These take their time, and differ only by whether the officer may know. */
const files = new Set(['drawPaper', 'draftLetter', 'recapWorkbook'])
const drawnFor: readonly Role[] = ['service-officer', 'division']
/** An intake form that is not saved yet goes on wherever somebody else sits down. */
const forms = new Set(['drafts', 'today'])

async function told(desk: Desk, name: RegisterCallName, asks: unknown, as: Role): Promise<string> {
  const outcome = await desk.register.call(name, asks, {
    officer: desk.officers[as],
    callId: null,
  })
  return 'answer' in outcome ? textIn(outcome.answer) : ''
}

describe.each([
  ['a confidential complainant', { confidential: true, anonymous: false }],
  ['an anonymous one', { confidential: false, anonymous: true }],
])('%s', (_, flags) => {
  it('is in no answer, paper or export of any reading call, whoever asks', async () => {
    const register = await filled(flags)
    const { desk } = register
    const tried = candidates(register)
    const leaks = new Set<string>()
    const asked = new Set<string>()
    for (const name of callNames) {
      const definition: CallDefinition = calls[name]
      if (definition.by !== 'register' || definition.changes) continue
      if (name === 'welcome' || name === 'signIn' || name === 'saveDraft') continue
      for (const asks of tried.filter((one) => definition.asks.safeParse(one).success))
        for (const as of sorts) {
          if (definition.roles !== 'anyone' && !definition.roles.includes(as)) continue
          if (files.has(name) && !drawnFor.includes(as)) continue
          if (mayKnow.includes(as) && uses.has(name)) continue
          if (recorders.some((one) => one === as) && forms.has(name)) continue
          asked.add(name)
          if (!secret.test(await told(desk, name as RegisterCallName, asks, as))) continue
          leaks.add(`${name} ${JSON.stringify(asks)} ${as}`)
        }
    }
    expect([...leaks]).toEqual([])
    for (const name of [
      'readCase',
      'listComplaints',
      'find',
      'drawPaper',
      'draftLetter',
      'recapWorkbook',
    ])
      expect(asked).toContain(name)
  })
})
