import type { CaseFile } from '../../src-main/contract/case.ts'
import type { IntakeInput } from '../../src-main/contract/complaint.ts'
import { Clerk } from '../support/clerk.ts'
import { expect, test, type Desk } from './desk.ts'

/** Every way through both procedures, in the real window: the picture and its words say where it is. */

const day = 86_400_000

function ago(days: number): string {
  return new Date(Date.now() - days * day).toISOString()
}

function letter(given: Partial<IntakeInput> = {}): IntakeInput {
  return {
    receivedAt: ago(2),
    channel: 'letter',
    narrative: 'Timbangan pedagang telur kurang dua ons setiap kilogram.',
    subject: 'Timbangan di Pasar Dinoyo',
    category: 'problem-solving',
    complainant: { name: 'Sulastri Handayani', address: 'Jl. Gajayana 12, Malang' },
    requestedRemedy: 'Timbangan ditera ulang.',
    ...given,
  }
}

async function received(desk: Desk, given: Partial<IntakeInput> = {}): Promise<string> {
  const { number } = await desk.answer('receive', letter(given))
  await opens(desk, number)
  return number
}

async function opens(desk: Desk, number: string): Promise<void> {
  await desk.window.evaluate((hash) => (window.location.hash = hash), `#/berkas/${number}`)
  await expect(desk.window.locator('.case-number').getByText(number)).toBeVisible()
  await agrees(desk, number)
}

/** The chart's boxes and the words for a screen reader against the case itself. */
async function agrees(desk: Desk, number: string): Promise<CaseFile> {
  const { window } = desk
  const chart = window.getByRole('radio', { name: /^Bagan/ })
  await chart
    .or(window.getByRole('button', { name: /^Bagan/ }))
    .first()
    .waitFor()
  if (!(await window.locator('.swimlane').isVisible())) await window.keyboard.press('Control+g')
  const file = await desk.answer('readCase', { number })
  const finished = file.steps.filter((step) => step.finishedAt !== null)
  const stopped = file.steps.filter((step) => step.startedAt && !step.finishedAt)
  const boxes = (state: string) => window.locator(`.swimlane-scroll .lane-node-step.lane-${state}`)
  await expect(boxes('walked')).toHaveCount(finished.length)
  await expect(boxes('present')).toHaveCount(stopped.length)
  const told = await window.locator('.swimlane ol.said-only > li').allTextContents()
  expect(told).toHaveLength(file.steps.length)
  for (const [place, step] of file.steps.entries()) {
    const words = told[place] ?? ''
    if (step.finishedAt) expect(words).toContain('Keadaan: dilalui')
    else if (step.startedAt && file.closedAt) expect(words).toContain('berhenti di sini')
    else if (step.startedAt && step.paused) expect(words).toContain('dijeda')
    else if (step.startedAt) expect(words).toContain('Keadaan: sedang berjalan')
    else expect(words).toMatch(/Keadaan: (belum dilalui|tidak dilalui)/)
    expect(words.includes('terlambat')).toBe(step.late)
  }
  return file
}

/** Finishes the open step past the screens; the screens' own way is walked in the journey. */
async function finishes(
  desk: Desk,
  number: string,
  step: string,
  outcomes: string[] = [],
): Promise<CaseFile> {
  await desk.answer('completeStep', { number, step, outcomes, has: ['all'] })
  return agrees(desk, number)
}

async function issues(
  desk: Desk,
  complaint: string,
  kind: 'follow-up-complainant' | 'follow-up-party' | 'declination' | 'completeness-request',
  date: string | null = null,
): Promise<void> {
  await desk.answer('issueLetter', { complaint, kind, fields: { date: date } })
}

const ways = [
  { review: 'clarified', kinds: ['follow-up-complainant'], outcomes: ['letter-to-complainant'] },
  { review: 'other-service', kinds: ['follow-up-party'], outcomes: ['letter-to-party'] },
] as const

test('tidak-langsung: each outcome, drawn and told at each stop', async ({ desk }) => {
  test.setTimeout(180_000)
  await desk.signIn('service-officer')
  for (const way of ways) {
    const number = await received(desk)
    await finishes(desk, number, 'hand-over')
    await finishes(desk, number, 'clarify', ['forward'])
    await finishes(desk, number, 'review', [way.review])
    for (const kind of way.kinds) await issues(desk, number, kind)
    await finishes(desk, number, 'follow-up', [...way.outcomes])
    expect(await finishes(desk, number, 'receive')).toMatchObject({ closedAs: 'resolved' })
  }
  const number = await received(desk)
  await finishes(desk, number, 'hand-over')
  await issues(desk, number, 'declination')
  const declined = await finishes(desk, number, 'clarify', ['decline'])
  expect(declined).toMatchObject({ closedAs: 'not-actionable' })
})

test('langsung: each outcome, drawn and told at each stop', async ({ desk }) => {
  test.setTimeout(180_000)
  await desk.signIn('service-officer')
  for (const [record, receive] of [
    ['answer', ['information']],
    ['coordinate', ['consultation', 'mediation']],
  ] as const) {
    const number = await received(desk, { channel: 'telephone' })
    await finishes(desk, number, 'contact')
    await finishes(desk, number, 'notify')
    await finishes(desk, number, 'record', [record])
    await finishes(desk, number, 'report')
    const closed = await finishes(desk, number, 'receive', [...receive])
    expect(closed).toMatchObject({ closedAs: 'resolved' })
  }
})

test('by keyboard alone: incomplete, then complete; withdrawn, then reopened', async ({ desk }) => {
  test.setTimeout(180_000)
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  const number = await received(desk)
  await finishes(desk, number, 'hand-over')

  await clerk.presses('Belum lengkap')
  await clerk.does('Apa yang kurang', 'Fotokopi nota pembelian belum ada.')
  await expect(desk.window.getByText(/^belum lengkap sejak/).first()).toBeVisible()
  await issues(desk, number, 'completeness-request')
  const incomplete = await agrees(desk, number)
  expect(incomplete).toMatchObject({ status: 'incomplete' })
  expect(incomplete.clocks.map(({ id }) => id)).toEqual(['answer', 'completion'])

  await clerk.presses('Nyatakan lengkap')
  await clerk.does('Catatan', 'Nota diserahkan di loket.')
  await expect(desk.window.getByText(/^lengkap sejak/).first()).toBeVisible()
  const complete = await agrees(desk, number)
  expect(complete.clocks.map(({ id }) => id)).toEqual(['answer', 'completion', 'decision'])

  await clerk.chooses('Catat pencabutan')
  await clerk.does('Bagaimana dan mengapa dicabut', 'Pelapor mencabut dengan surat.')
  await expect(desk.window.getByText(/^Ditutup: Dicabut/)).toBeVisible()
  expect(await agrees(desk, number)).toMatchObject({ closedAs: 'withdrawn' })

  await clerk.presses('Buka kembali')
  await clerk.does('Alasan dibuka kembali', 'Pelapor meneruskan pengaduannya.')
  await expect(desk.window.getByText(/^Ditutup: Dicabut/)).toBeHidden()
  const reopened = await agrees(desk, number)
  expect(reopened).toMatchObject({ status: 'in-progress', closedAs: null })
  expect(reopened.steps[1]).toMatchObject({ id: 'clarify', finishedAt: null, late: false })
  expect(await desk.answer('verify', {})).toMatchObject({ ok: true, findings: [] })
})

test('by keyboard alone: not completed within thirty days, it is closed as lapsed', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  const number = await received(desk, { receivedAt: ago(40) })
  await desk.answer('completeStep', { number, step: 'hand-over', has: ['all'], at: ago(38) })
  await desk.answer('findIncomplete', { number, note: 'Nota belum ada.', at: ago(36) })
  await expect(desk.window.getByText(/dapat dianggap dicabut/)).toBeHidden()
  await issues(desk, number, 'completeness-request', ago(35).slice(0, 10))
  await expect(desk.window.getByText(/dapat dianggap dicabut/)).toBeVisible()
  await agrees(desk, number)
  await clerk.presses('Anggap dicabut')
  await clerk.does('Pertimbangan petugas', 'Sampai batas waktu tidak dilengkapi.')
  await expect(desk.window.getByText(/^Ditutup: Dianggap mencabut/)).toBeVisible()
  expect(await agrees(desk, number)).toMatchObject({ closedAs: 'lapsed' })
})

test('by keyboard alone: paused over Idul Fitri 2026, the days left are kept', async ({ desk }) => {
  test.setTimeout(120_000)
  const { keyboard } = desk.window
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  const number = await received(desk, { receivedAt: '2026-03-13T09:00:00+07:00' })
  await desk.answer('completeStep', {
    number,
    step: 'hand-over',
    has: ['all'],
    at: '2026-03-13T09:30:00+07:00',
  })
  const before = await agrees(desk, number)
  expect(before.steps[1]?.dueAt).toBe('2026-04-06T16:00:00+07:00')

  await keyboard.press('Control+j')
  await expect(desk.window.getByRole('radio', { name: /^Menunggu pelapor/ })).toBeFocused()
  await keyboard.press('Space')
  await clerk.says('2026-03-17', '16.00')
  await keyboard.press('Control+Enter')
  await expect(desk.window.getByText(/^Dijeda sejak 17 Mar/).first()).toBeVisible()
  expect(await agrees(desk, number)).toMatchObject({ status: 'paused' })

  await keyboard.press('Control+j')
  await expect(desk.window.getByRole('dialog')).toBeVisible()
  await clerk.says('2026-04-01', '07.30')
  await keyboard.press('Control+Enter')
  await expect(desk.window.getByText(/^Dijeda sejak/)).toHaveCount(0)
  const resumed = await agrees(desk, number)
  // Eight of ten working days were left on 17 March: 1, 2, 6, 7, 8, 9, 10 and 13 April.
  expect(resumed.steps[1]?.dueAt).toBe('2026-04-13T16:00:00+07:00')
  expect(resumed.pauses[0]?.moves.map((move) => [move.clock, move.old, move.new])).toEqual([
    ['clarify', '2026-04-06T16:00:00+07:00', '2026-04-13T16:00:00+07:00'],
    ['decision', '2026-05-12T23:59:59+07:00', '2026-05-27T23:59:59+07:00'],
  ])
})
