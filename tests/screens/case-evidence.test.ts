import type { Page } from '@playwright/test'
import type { CaseState } from '../fakes/fake-states.ts'
import { expect, faultsOfAxe, test, type Screens } from './page.ts'

const place = '#/berkas/PGD-2026-00173'

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    return main ? main.scrollWidth - main.clientWidth : 0
  })
}

async function openAs(screens: Screens, state: CaseState, long = false) {
  await screens.open({ state, long }, place)
}

test('documents shown on paper, by a file and by a note; what was chosen outlives the screen', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/register?status=received&channel=fax')
  await page.locator('[role="row"][data-key]').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Berkas pengaduan' })).toBeVisible()
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('checkbox', { name: 'Berkas pengaduan' })).toBeChecked()
  await page.getByRole('button', { name: /^Selesaikan langkah/ }).press('Enter')

  await expect(page.getByText('Langkah dicatat.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Data pendukung' })).toBeVisible()
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('checkbox', { name: 'Data pendukung' })).toBeChecked()
  const how = (document: string) =>
    page.getByRole('button', { name: new RegExp(`Cara ${document} ditunjukkan`) })
  await how('Data pendukung').press('Enter')
  await page.getByRole('option', { name: 'Catatan' }).press('Enter')
  await how('Peraturan perundang-undangan').press('Enter')
  await page.getByRole('option', { name: 'Berkas' }).press('Enter')
  await page.getByRole('button', { name: /^Teruskan ke bidang/ }).press('Enter')
  await expect(
    page.getByText('Pilih atau tambahkan berkasnya, atau pilih cara lain.'),
  ).toBeVisible()
  await expect(page.getByText('Langkah dicatat.')).toHaveCount(0)
  await expect(
    page.getByRole('button', { name: 'Pilih berkas untuk Peraturan perundang-undangan' }),
  ).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])

  await page
    .locator('.evidence input[type="file"]')
    .setInputFiles({ name: 'Perda 3.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') })
  await expect(page.getByRole('button', { name: /Perda 3\.pdf/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Catatan untuk Data pendukung' }).fill('Foto di ponsel')
  await screens.go('#/hari-ini')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('textbox', { name: 'Catatan untuk Data pendukung' })).toHaveValue(
    'Foto di ponsel',
  )
  await page.getByRole('button', { name: /^Teruskan ke bidang/ }).press('Enter')
  await page.getByRole('button', { name: /^2 Klarifikasi/ }).press('Enter')
  await expect(page.getByText('Data pendukung: “Foto di ponsel”')).toBeVisible()
  await expect(page.getByText('Berkas pengaduan: dilihat di kertas').last()).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan berkas Perda 3.pdf' }).first().press('Enter')
  await expect(page.getByText('Perda 3.pdf disimpan.', { exact: true })).toBeVisible()
})

test('files beside the case: chosen, pasted, and refused above 25 MB', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, place)
  await page.getByRole('tab', { name: 'Lampiran' }).click()
  const input = page.locator('.drop-place input[type="file"]')
  await input.setInputFiles({ name: 'Foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
  await expect(page.getByRole('button', { name: 'Simpan berkas Foto.jpg' })).toBeVisible()
  await page.evaluate(() => {
    const held = new DataTransfer()
    held.items.add(new File(['x'], 'image.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true }))
  })
  await expect(page.getByRole('button', { name: /^Simpan berkas Gambar tempel/ })).toBeVisible()
  await page.evaluate(() => {
    const held = new DataTransfer()
    held.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'Video.mp4'))
    document
      .querySelector('.drop-place')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true }))
  })
  await expect(page.getByText(/^Video\.mp4 lebih besar dari 25 MB/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
})

test('clocks in groups, the pressing one named, what hangs on it, and why each date', async ({
  screens,
}) => {
  const { page } = screens
  await openAs(screens, 'full')
  const strip = page.getByRole('region', { name: 'Batas waktu' })
  await expect(strip.getByRole('heading')).toHaveText([
    'Undang-undang',
    'SOP',
    'Klasifikasi PANRB',
    'Disposisi',
  ])
  await expect(strip.getByRole('button', { name: /^Keputusan .*mengikat/ })).toBeVisible()
  await expect(strip.getByText(/^Ps\. 54\(7\)/)).toBeVisible()
  await expect(strip.getByText('Tenggat sementara')).toHaveCount(1)
  await strip.getByRole('button', { name: /14 hari kerja/ }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  await page.keyboard.press('Escape')
  await strip.getByRole('button', { name: /^Bambang Hartono/ }).press('Enter')
  await expect(page.getByText('Tanggal ini ditetapkan dalam disposisi.')).toBeVisible()
  await page.keyboard.press('Escape')
  await strip.getByRole('button', { name: /^Keputusan/ }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('term').getByText('Akibat')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
})

test('every state: nothing for axe, nothing sideways, also with long words', async ({
  screens,
}) => {
  const { page } = screens
  const states = ['paused', 'incomplete', 'lapsable', 'withdrawn', 'late', 'full', 'conflict']
  for (const state of states as CaseState[]) {
    await openAs(screens, state, true)
    expect.soft(await faultsOfAxe(page), state).toEqual([])
    expect.soft(await sideways(page), `${state} scrolls sideways`).toBe(0)
  }
  await expect(page.getByText('Pengaduan ini ditangani atasan Anda')).toBeVisible()
  await page.getByRole('button', { name: 'Ke Hari ini' }).press('Enter')
  await expect(page).toHaveURL(/#\/hari-ini$/)
})

test('a complaint about an officer of the desk says who handles it; what was typed stays', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByRole('textbox', { name: /^Uraian/ }).fill('Petugas meminta imbalan.')
  await page.getByRole('button', { name: /^Lainnya/ }).press('Enter')
  const named = page.getByRole('combobox', { name: 'Terlapor' })
  await named.fill('dwi  lestari')
  await expect(page.getByText(/^Pengaduan ini ditangani atasannya/)).toBeVisible()
  await named.fill('Rina Kusumawati')
  await expect(page.getByText(/^Terlapor adalah Anda sendiri/)).toBeVisible()
  await named.press('Tab')
  await page.evaluate(() => window.fake.failNext('receive', { problem: 'conflict-of-interest' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Pengaduan ini menyangkut petugas/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Uraian/ })).toHaveValue(
    'Petugas meminta imbalan.',
  )
  expect(await faultsOfAxe(page)).toEqual([])
})
