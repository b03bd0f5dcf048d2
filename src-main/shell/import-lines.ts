import { sentenceOfLine } from '../contract/import-sentences.ts'
import { saveAs } from './dialogs.ts'
import type { ShellService } from './shell-service.ts'

/** What of an old register was not taken, as a text beside the spreadsheet that is being mended. */
export const importLineCalls: Pick<ShellService, 'saveImportLines'> = {
  async saveImportLines({ file, lines }, { contents }) {
    const sentences = lines.map((line) => `Baris ${line.row}: ${sentenceOfLine(line)}`)
    const text = [file, '', ...sentences, ''].join('\r\n')
    const name = `Baris yang tidak diambil dari ${file}`
    // Notepad knows UTF-8 by its mark.
    return saveAs(
      contents,
      'Simpan daftar',
      'text',
      name,
      new TextEncoder().encode(`\uFEFF${text}`),
    )
  },
}
