import type { AsksInput } from '../../src-main/contract/calls.ts'
import { appWords } from '../../src-renderer/words/app.ts'
import { type Desk, expect, logOf, test } from './desk.ts'

function complaint(subject: string): AsksInput<'receive'> {
  return {
    receivedAt: new Date(Date.now() - 60_000).toISOString(),
    channel: 'walk-in',
    complainant: { name: 'Pelapor' },
    category: 'information',
    subject,
    narrative: `Uraian ${subject}`,
  }
}

async function subjects(desk: Desk): Promise<(string | null)[]> {
  const lines = await desk.answer('listComplaints', {})
  return lines.map(({ subject }) => subject)
}

/** Waits until the register answers again. */
async function worksOn(desk: Desk): Promise<void> {
  await expect.poll(async () => 'answer' in (await desk.ask('today', {}))).toBe(true)
}

function end(pid: number | null, signal: NodeJS.Signals): void {
  if (pid === null) throw new Error('no register process')
  process.kill(pid, signal)
}

test('killed with a save in flight: it is done once, under the same call id', async ({ desk }) => {
  await desk.signIn('receptionist')
  const first = desk.registerProcess()
  // Held still, the process takes the call and cannot answer it: it is in flight for certain.
  end(first, 'SIGSTOP')
  const saving = desk.ask('receive', complaint('terhenti'), 'intention-1')
  await desk.window.waitForTimeout(200)
  end(first, 'SIGKILL')
  const outcome = await saving
  expect(outcome).toMatchObject({ answer: { number: expect.stringMatching(/^PGD-\d{4}-00001$/) } })
  expect(desk.registerProcess()).not.toBe(first)
  expect(await subjects(desk)).toEqual(['terhenti'])
  expect(await desk.ask('receive', complaint('terhenti'), 'intention-1')).toEqual(outcome)
  expect(await subjects(desk)).toEqual(['terhenti'])
})

test('the window says that the register is away and that it is back, and works on', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  await desk.window.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => {
      for (const place of document.querySelectorAll('[role=alert], [role=status]')) {
        const text = place.textContent.trim()
        if (text && text !== said.at(-1)) said.push(text)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  end(desk.registerProcess(), 'SIGKILL')
  expect(await desk.ask('receive', complaint('sesudah mati'))).toMatchObject({ answer: {} })
  await expect
    .poll(() => desk.window.evaluate(() => (window as unknown as { said: string[] }).said))
    .toEqual(expect.arrayContaining([appWords.lost, appWords.back]))
  expect(await subjects(desk)).toEqual(['sesudah mati'])
})

test('killed again and again at any moment of saving: every call has a fate, no row is doubled, no number lost', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  const fates = new Map<string, string>()
  // As many deaths in a row as the window brings the register back from by itself.
  for (let round = 0; round < 5; round++) {
    const names = Array.from({ length: 8 }, (_each, index) => `putaran ${round} nomor ${index}`)
    const saving = names.map(async (name) => {
      const outcome = await desk.ask('receive', complaint(name))
      fates.set(name, 'answer' in outcome ? 'saved' : outcome.problem.problem)
    })
    await desk.window.waitForTimeout(round * 7)
    end(desk.registerProcess(), 'SIGKILL')
    await Promise.all(saving)
    await worksOn(desk)
  }
  expect(fates.size).toBe(40)
  const rows = await desk.answer('listComplaints', {})
  const held = rows.map(({ subject }) => subject)
  expect(new Set(held).size).toBe(held.length)
  for (const [name, fate] of fates) {
    expect(['saved', 'register-unavailable']).toContain(fate)
    if (fate === 'saved') expect(held).toContain(name)
  }
  const sequence = rows.map(({ number }) => Number(number.slice(-5))).toSorted((a, b) => a - b)
  expect(sequence).toEqual(sequence.map((_each, index) => index + 1))
  expect(await desk.answer('verify', {})).toMatchObject({ ok: true, findings: [] })
  expect(JSON.stringify(logOf(desk))).not.toContain('putaran')
})

test('killed too often, the register stays away until it is asked for, and nobody waits for it', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  await desk.answer('receive', complaint('sebelum gagal'))
  const killed = new Set<number>()
  while (desk.app.windows().length === 1) {
    const pid = desk.registerProcess()
    if (pid !== null && !killed.has(pid)) end(pid, 'SIGKILL')
    if (pid !== null) killed.add(pid)
    await desk.window.waitForTimeout(20)
  }
  expect(killed.size).toBe(6)
  expect(await desk.ask('today', {})).toEqual({ problem: { problem: 'register-unavailable' } })

  const failure = await desk.windowAt('gagal.html')
  await expect(failure.getByRole('alert')).toContainText(
    'Register berhenti dan tidak dapat dijalankan lagi',
  )
  await failure.getByRole('link', { name: 'Coba lagi' }).click()
  await worksOn(desk)
  expect(await subjects(desk)).toEqual(['sebelum gagal'])
  await expect.poll(() => desk.app.windows().length).toBe(1)
})

test('a page that dies comes back signed in where it was; one that dies again says so, and closes the desk', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  const crash = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
  // Playwright loses a page that crashed, so that the app itself is asked.
  const officer = () =>
    desk.app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      if (!page || page.isLoading() || page.isCrashed()) return null
      const asked = page.executeJavaScript(
        "window.mejaAduan.call({ name: 'session', callId: 'c', asks: {} })",
      ) as Promise<{ answer: { officer: { role: string } | null } }>
      // A page that is just dying answers nothing, ever.
      const tired = new Promise<null>((resolve) => setTimeout(resolve, 1_000, null))
      return (await Promise.race([asked, tired]))?.answer.officer?.role ?? null
    })
  await crash()
  await expect.poll(officer, { timeout: 20_000 }).toBe('receptionist')
  await crash()
  const failure = await desk.windowAt('gagal.html')
  await expect(failure.getByRole('alert')).toContainText('Tampilan Meja Aduan tidak dapat dimuat')
  const app = desk.app.process()
  await failure.getByRole('link', { name: 'Tutup' }).click({ noWaitAfter: true })
  await expect.poll(() => app.exitCode, { timeout: 30_000 }).toBe(0)
  await desk.close()
})

test('the whole app killed without a warning: everything saved is there on the next start', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  await desk.answer('receive', complaint('sebelum padam'))
  const orphan = desk.registerProcess()
  await desk.kill()
  await desk.open()
  await desk.signIn('receptionist')
  expect(await subjects(desk)).toEqual(['sebelum padam'])
  expect(desk.registerProcess()).not.toBe(orphan)
})
