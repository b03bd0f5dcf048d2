/**
 * What `npm start` does without a display: opens the desk on a demo register, works through one complaint by
 * keyboard, and leaves what it saw and printed in demo-output/.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerDialogs } from '../app/stubs.ts'
import { Clerk } from './clerk.ts'
import { launch } from './launch.ts'
import { root } from './run.ts'

const output = join(root, 'demo-output')
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const place = mkdtempSync(join(tmpdir(), 'meja-aduan-tour-'))
const left: string[] = []

console.log('The demo register is being filled; this takes a moment.')
const { app, window: desk } = await launch({
  args: ['--demo', `--data=${join(place, 'register')}`],
})
const clerk = new Clerk(desk)

async function look(name: string): Promise<void> {
  // Fonts and the last drawn page: what a person would wait for too.
  await desk.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  await desk.screenshot({ path: join(output, `${name}.png`) })
  left.push(`${name}.png`)
}

function leave(name: string): string {
  left.push(name)
  return join(output, name)
}

try {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768),
  )
  // The register is filled while the page waits.
  await desk.getByText(/Kata sandi awal/).waitFor({ timeout: 180_000 })
  await clerk.signsIn('Petugas layanan')
  await look('1-hari-ini')
  await desk.keyboard.press('Control+n')
  const number = await clerk.receives({
    channel: 3,
    name: 'Sulastri Handayani',
    address: 'Jl. Gajayana 12, Malang',
    subject: 'Timbangan pedagang telur di Pasar Dinoyo',
    narrative:
      'Timbangan pedagang telur di lorong tengah kurang dua ons untuk setiap kilogram. Sudah ditegur, tetapi tidak berubah.',
    remedy: 'Timbangan ditera ulang dan pedagang diberi peringatan.',
    category: 4,
  })
  await look('2-pengaduan-terdaftar')
  await answerDialogs(app, [leave('tanda-terima.pdf'), leave('surat.pdf'), leave('rekap.xlsx')])
  await desk.evaluate(async (complaint) => {
    const ask = (name: 'issueLetter' | 'saveLetterFile', asks: unknown) =>
      window.mejaAduan.call({ name, callId: crypto.randomUUID(), asks })
    const packed = await ask('issueLetter', { complaint, kind: 'receipt', fields: {} })
    const issued = JSON.parse(packed as string) as { answer?: { letter: { id: string } } }
    if (!issued.answer) throw new Error(JSON.stringify(issued))
    const { letter } = issued.answer
    await ask('saveLetterFile', { letter: letter.id })
  }, number)
  await clerk.opensRegisteredCase()
  await clerk.finishes({ documents: ['Berkas pengaduan'], button: /^Selesaikan langkah/ })
  await look('3-berkas')
  await clerk.finishes({
    documents: ['Berkas pengaduan', 'Peraturan perundang-undangan', 'Data pendukung'],
    button: /^Teruskan ke bidang/,
  })
  await clerk.finishes({
    documents: ['Hasil analisis'],
    button: /^Diklarifikasi kepada pelapor/,
  })
  await clerk.ticks('Surat kepada pelapor')
  await clerk.presses(/^Buat surat/)
  await desk.locator('canvas[data-drawn]').first().waitFor()
  await look('4-surat')
  await clerk.issuesLetter()
  await clerk.presses('Simpan PDF')
  await desk.getByText('Disimpan sebagai surat.pdf.').waitFor()
  await clerk.presses('Buka berkas pengaduan')
  await clerk.finishes({ documents: ['Berkas analisis'], button: /^Selesaikan langkah/ })
  await clerk.finishes({ button: /^Selesaikan langkah/ })
  await look('5-selesai')
  await clerk.tabTo(desk.getByRole('link', { name: /^Rekap/ }))
  await desk.keyboard.press('Enter')
  await clerk.presses(/^Excel/)
  await desk.getByText('Disimpan sebagai rekap.xlsx.').waitFor()
  await look('6-rekap')
  console.log(`Complaint ${number} went from intake to letter to recap. In demo-output/:`)
  for (const name of left.toSorted()) console.log(`  ${name}`)
} finally {
  await app.close()
  rmSync(place, { recursive: true, force: true })
}
