import { englishWords, expect, faultsOfAxe, sideways, test } from './page.ts'

const begun = '#/pengaduan-baru/01994e3a-0000-7002-9000-000000000001'

test('beside the form: an earlier complainant fills it, an earlier complaint is linked and let go, and nothing takes the focus', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ drafting: true }, begun)
  const name = page.getByLabel('Nama', { exact: true })
  const known = await name.inputValue()
  await page.getByRole('textbox', { name: 'Telepon' }).fill('')
  // What was typed of an address stays: there is none here.
  await page.getByRole('combobox', { name: /^Kelurahan/ }).fill('')
  await name.fill(known.slice(0, 4))
  await expect(page.getByRole('heading', { name: 'Pelapor terdahulu' })).toBeVisible()
  await expect(name).toBeFocused()
  await page.keyboard.press('Alt+p')
  await expect(name).toBeFocused()
  await expect(name).not.toHaveValue(known.slice(0, 4))
  await expect(page.getByLabel('Alamat', { exact: true })).not.toHaveValue('')

  const link = page.getByText(/Berulang dari PGD-\d{4}-\d{5}/)
  await expect(link).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(link).toBeHidden()
  await expect(page.getByRole('button', { name: /^Tautkan sebagai berulang/ })).toHaveCount(2)
  await page.keyboard.press('Control+d')
  const linked = (await link.textContent()) ?? ''
  await expect(name).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${linked.trim()}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Buka berkas pengaduan' }).click()
  await expect(page.getByText('Berulang dari', { exact: true })).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: /^Lepaskan tautan/ }).click()
  await expect(page.getByText('Berulang dari', { exact: true })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Berulang dari', { exact: true })).toBeVisible()
})

test('files come with the form: seen, refused in a sentence, never drawn as a page, and thrown out', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ drafting: true }, begun)
  await page.getByRole('button', { name: 'Lihat foto timbangan 1.png' }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Lihat surat pernyataan.pdf' }).click()
  await expect(page.locator('canvas[data-drawn]').first()).toBeVisible()
  expect(await englishWords(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.evaluate(() => {
    const carried = new DataTransfer()
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "!"</script></svg>'
    carried.items.add(new File([svg], 'foto.png', { type: 'image/png' }))
    carried.items.add(new File(['MZ'], 'foto\u202Egpj.exe'))
    const place = document.querySelector('.intake-files')
    place?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true }))
  })
  await expect(page.getByText(/adalah program, bukan dokumen atau gambar/)).toBeVisible()
  await page.getByRole('button', { name: 'Lihat foto.png' }).click()
  await expect(page.getByText(/Jenis berkas ini tidak ditampilkan/)).toBeVisible()
  await expect(page.getByRole('dialog').locator('img, svg svg, iframe, object')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Buang lampiran foto.png' }).click()
  await expect(page.getByTitle('foto.png', { exact: true })).toBeHidden()
  expect(await sideways(page)).toBe(0)
  expect(await page.evaluate(() => window.policyViolations)).toEqual([])
})
