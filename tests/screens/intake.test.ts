import { expect, faultsOfAxe, test } from './page.ts'

test('a complaint is taken in, its receipt printed and its file opened by keyboard alone', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open()
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Nama', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('radio', { name: 'Surat' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Nomor surat masuk' })).toBeInViewport()
  await page.keyboard.type('Sulastri Handayani')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0812')

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Uraian wajib diisi.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Uraian/ })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])

  await page.keyboard.type('Timbangan kurang berat.')
  await expect(page.getByText('Uraian wajib diisi.')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Pengaduan terdaftar' })).toBeVisible()
  await expect(page.getByText('PGD-2026-00181')).toBeVisible()
  await expect(page.getByText(/Masih diminta UU 25\/2009/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])

  await page.keyboard.press('Enter')
  await expect(page.getByText('Tanda terima diterbitkan dan dikirim ke pencetak.')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/berkas\/PGD-2026-00181$/)
})

test('what is typed survives a failed save, and the same intention is sent again', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByRole('textbox', { name: /^Uraian/ }).fill('Harga minyak goreng terlalu tinggi.')
  await page.evaluate(() => window.fake.failNext('receive', { problem: 'register-unavailable' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Register sedang tidak dapat dihubungi/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Uraian/ })).toHaveValue(
    'Harga minyak goreng terlalu tinggi.',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Pengaduan terdaftar' })).toBeVisible()
  const ids = await page.evaluate(() =>
    window.fake.made.filter(({ name }) => name === 'receive').map(({ callId }) => callId),
  )
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('a draft is kept, survives a change of officer, and is offered again', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByLabel('Perihal').fill('Lapak menutup jalan')
  await expect(page.getByText(/draf tersimpan \d\d\.\d\d/)).toBeVisible()
  await page.getByLabel('Perihal').fill('Lapak menutup jalan kampung')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Ganti petugas' })).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('option', { name: /Dwi Lestari/ }).click()
  // Typed at the names, it is the password and jumps to nobody.
  await page.keyboard.type('aduan-malang')
  await expect(page.getByLabel('Kata sandi')).toHaveValue('aduan-malang')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Perihal')).toHaveValue('Lapak menutup jalan kampung')
  await screens.go('#/hari-ini')
  await expect(page.getByRole('row', { name: /Lapak menutup jalan kampung/ })).toBeVisible()
})

test('a draft is called saved only when all that stands there is saved', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByLabel('Perihal').fill('Lapak')
  const saved = page.getByText(/draf tersimpan \d\d\.\d\d/)
  await expect(saved).toBeVisible()
  const told = await saved.evaluateHandle((line) => {
    const texts: string[] = []
    const watch = new MutationObserver(() => texts.push(line.textContent.replace(/[\d.]+$/, '')))
    watch.observe(line, { childList: true, characterData: true, subtree: true })
    return texts
  })
  await page.getByLabel('Perihal').fill('Lapak menutup jalan')
  await expect.poll(() => told.jsonValue()).toEqual(['menyimpan draf…', 'draf tersimpan '])
})

test('a simple question is settled on the spot', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByRole('textbox', { name: /^Uraian/ }).fill('Menanyakan syarat koperasi.')
  await page.getByRole('button', { name: 'Selesai di tempat' }).click()
  // What the analysis needs is asked for before the answer is.
  await expect(page.getByText('Perihal wajib diisi. Kategori wajib diisi.')).toBeVisible()
  await page.getByLabel('Perihal').fill('Syarat koperasi')
  await page.getByRole('radio', { name: 'Informasi' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Selesai di tempat' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Syarat dijelaskan dan brosur diberikan.')
  await dialog.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  expect(await faultsOfAxe(page)).toEqual([])
  // What was typed in the dialog is still there after it was left.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Selesai di tempat' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue('Syarat dijelaskan dan brosur diberikan.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Pengaduan terdaftar dan selesai' })).toBeVisible()
})

test('a lost register is said and its return too', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.evaluate(() => window.fake.tell({ news: 'register', state: 'lost' }))
  await expect(page.getByText(/Register terputus/)).toBeVisible()
  await page.evaluate(() => window.fake.tell({ news: 'register', state: 'open' }))
  await expect(page.getByText(/Register terputus/)).toBeHidden()
  await expect(page.getByText('Register sudah tersambung kembali.')).toBeVisible()
})

test('Ctrl+N goes on from the number of the last complaint to the next form', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByRole('textbox', { name: /^Uraian/ }).fill('Timbangan kurang berat.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Pengaduan terdaftar' })).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Nama', { exact: true })).toBeFocused()
  await expect(page.getByRole('textbox', { name: /^Uraian/ })).toHaveValue('')
})

test('a draft that was taken up again and thrown away does not come back', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByLabel('Perihal').fill('Salah ketik')
  await expect(page.getByText(/^draf tersimpan/)).toBeVisible()
  await screens.go('#/hari-ini')
  await page.getByText('Salah ketik').click()
  await page.getByRole('button', { name: 'Buang draf' }).click()
  await expect(page.getByLabel('Perihal')).toHaveValue('')
  // Undone by its key it is the same draft again.
  await page.locator('#isi').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Perihal')).toHaveValue('Salah ketik')
})

test('a complaint without identity is registered without the name that was typed', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await page.getByLabel('Nama', { exact: true }).fill('Sulastri')
  await page.getByText('Tanpa identitas').click()
  await expect(page.getByLabel('Nama', { exact: true })).toBeDisabled()
  await page.getByRole('textbox', { name: /^Uraian/ }).fill('Pungutan di loket parkir.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Pengaduan terdaftar' })).toBeVisible()
  await page.getByRole('button', { name: 'Buka berkas pengaduan' }).click()
  await expect(page.getByText('Pungutan di loket parkir.')).toBeVisible()
  await expect(page.getByText('Sulastri')).toHaveCount(0)
})

test('the fields follow a filled form: its numbers beside the labels, in the order of the keyboard', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  await expect(page.getByLabel('Nama', { exact: true })).toBeVisible()
  await page.getByText('Nomor seperti formulir kertas').click()
  await expect(page.getByLabel('21. Nomor LAPOR!')).toBeVisible()
  await page.getByLabel('3. Nama', { exact: true }).focus()
  const walked: number[] = []
  for (let step = 0; step < 60 && walked.at(-1) !== 21; step += 1) {
    // the group's own label where the field is one of a group
    const number = await page.evaluate(() => {
      const at = document.activeElement
      const field = at?.closest('.field') ?? at?.closest('label')
      return Number(/^(\d+)\. /.exec(field?.textContent ?? '')?.[1] ?? 0)
    })
    if (number > 0) walked.push(number)
    await page.keyboard.press('Tab')
  }
  expect(walked).toEqual(walked.toSorted((one, other) => one - other))
  expect([...new Set(walked)]).toEqual(Array.from({ length: 19 }, (_, index) => index + 3))
  expect(await faultsOfAxe(page)).toEqual([])
})
