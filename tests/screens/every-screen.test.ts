import type { Scene } from '../fakes/fake-desk.ts'
import { focusFaults } from './focus-faults.ts'
import { englishWords, expect, faultsOfAxe, sideways, test, type monitors } from './page.ts'

const places = [
  '#/hari-ini',
  '#/hari-ini/division',
  '#/cetak/serah-terima',
  '#/cetak/berkas/PGD-2026-00169',
  '#/pengaduan-baru',
  '#/pengaduan-baru/01994e3a-0000-7002-9000-000000000001',
  '#/register',
  '#/register?month=this-month&from=2026-01-01&confidential=false',
  '#/berkas/PGD-2026-00173',
  // Merged into it, where the scene says so.
  '#/berkas/PGD-2026-00172',
  '#/cetak/lapor/PGD-2026-00173',
  '#/surat',
  '#/surat/01994e3a-0000-7000-9000-000000000001',
  '#/surat/baru/PGD-2026-00173/follow-up-complainant',
  '#/surat/draf/01994e3a-0000-7001-9000-000000000002',
  '#/surat/draf/01994e3a-0000-7001-9000-000000000003',
  '#/rekap',
  '#/rekap/2026',
  '#/rekap/2026-Q3/received',
  '#/pengaturan/kantor',
  '#/pengaturan/surat',
  '#/pengaturan/jam',
  '#/pengaturan/petugas',
  '#/pengaturan/libur',
  '#/pengaturan/sop',
  '#/pengaturan/sop/tidak-langsung',
  '#/pengaturan/impor',
  '#/pengaturan/cadangan',
  '#/pengaturan/data-pribadi',
  '#/pengaturan/pemeriksaan',
  '#/siapkan/kantor',
  '#/siapkan/sop',
  '#/bantuan/case',
]

const settings = places.filter((place) => /^#\/(pengaturan|siapkan)/.test(place))
const roomy = ['#/hari-ini', '#/pengaduan-baru', '#/register', '#/surat', '#/rekap']

interface Look {
  readonly scene: Scene
  readonly size?: keyof typeof monitors
  /** All, unless another scene shows the rest as it is here. */
  readonly at?: readonly string[]
}

const looks: Record<string, Look> = {
  full: { scene: { drafting: true, merged: true } },
  'full, with more room': { scene: { drafting: true, merged: true }, size: 'large', at: roomy },
  empty: { scene: { complaints: 0 }, at: places.filter((place) => !settings.includes(place)) },
  long: { scene: { long: true, drafting: true, merged: true } },
  broken: { scene: { broken: true } },
  'of the keeper': { scene: { role: 'register-keeper' }, at: settings },
}

test('every screen, full of texts that would be code: nothing of it runs or is anything but text', async ({
  screens,
}) => {
  const { page } = screens
  for (const role of ['service-officer', 'register-keeper'] as const) {
    await screens.open({ hostile: true, drafting: true, merged: true, role }, places[0])
    let shown = 0
    for (const place of role === 'service-officer' ? places : settings) {
      await screens.go(place)
      const found = await page.evaluate(() => ({
        ran: 'taken' in window,
        elements: document.querySelectorAll('[data-taken]').length,
        texts: document.body.textContent.includes(' data-taken'),
      }))
      expect.soft(found, place).toMatchObject({ ran: false, elements: 0 })
      if (found.texts) shown += 1
    }
    // It was there to be seen.
    expect(shown).toBeGreaterThan(role === 'service-officer' ? 12 : 4)
  }
  expect(await page.evaluate(() => window.policyViolations)).toEqual([])
})

for (const [name, { scene, size = 'small', at = places }] of Object.entries(looks)) {
  test(`every screen, ${name}: nothing for axe, no English, nothing sideways`, async ({
    screens,
  }) => {
    const { page } = screens
    await screens.open(scene, at[0], size)
    for (const place of at) {
      await test.step(place, async () => {
        await screens.go(place)
        expect.soft(await faultsOfAxe(page), place).toEqual([])
        expect.soft(await englishWords(page), place).toEqual([])
        expect.soft(await sideways(page), `${place} scrolls sideways`).toBe(0)
      })
    }
    expect(await page.evaluate(() => window.policyViolations)).toEqual([])
  })
}

test('every screen at 200 %: nothing sideways, and the keyboard sees where it is', async ({
  screens,
}) => {
  test.setTimeout(240_000)
  const { page } = screens
  await screens.open({ role: 'register-keeper', drafting: true }, places[0], 'zoomed')
  for (const place of places) {
    await test.step(place, async () => {
      await screens.go(place)
      expect.soft(await sideways(page), `${place} scrolls sideways`).toBe(0)
      expect.soft(await focusFaults(page), place).toEqual([])
    })
  }
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('Kata sandi')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Masuk' })).toBeInViewport()
})

test('signing in: nothing for axe, the initial password is told, a wrong one is refused', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ role: null, initialPassword: true })
  expect(await faultsOfAxe(page)).toEqual([])
  await expect(page.getByText('Kata sandi awal semua petugas: aduan-malang')).toBeVisible()
  await page.getByRole('option', { name: /Rina Kusumawati/ }).click()
  await page.getByLabel('Kata sandi').fill('salah')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Petugas atau kata sandi tidak sesuai.')).toBeVisible()
  await page.getByLabel('Kata sandi').fill('aduan-malang')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
})
