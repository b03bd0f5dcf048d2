import { letterKindLabels } from '../contract/labels.ts'
import { formatPeriod } from '../contract/words.ts'
import type { AskRegister } from './ask-register.ts'
import { saveAs } from './dialogs.ts'
import type { ShellService } from './shell-service.ts'

/** Letters, attachments and recaps as files of their own, where the person wants them. */
export function paperCalls(
  ask: AskRegister,
): Pick<ShellService, 'saveAttachment' | 'saveLetterFile' | 'savePaper' | 'saveRecapFile'> {
  return {
    async saveLetterFile({ letter }, { contents, caller }) {
      const read = await ask('readLetter', { letter }, caller)
      if ('problem' in read) return read
      const { kind, number } = read.answer.letter
      const name = `${letterKindLabels[kind]} ${number ?? read.answer.complaint}`
      return saveAs(contents, 'Simpan surat', 'letter', name, read.answer.pdf)
    },

    async saveAttachment({ attachment }, { contents, caller }) {
      const read = await ask('readAttachment', { attachment }, caller)
      if ('problem' in read) return read
      const { name, content } = read.answer
      return saveAs(contents, 'Simpan lampiran', 'attachment', name, content)
    },

    async savePaper(asks, { contents, caller }) {
      const drawn = await ask('drawPaper', asks, caller)
      if ('problem' in drawn) return drawn
      const { title, pdf } = drawn.answer
      return saveAs(contents, 'Simpan cetakan', 'letter', title, pdf)
    },

    async saveRecapFile({ period }, { contents, caller }) {
      const made = await ask('recapWorkbook', { period }, caller)
      if ('problem' in made) return made
      const name = `Rekap Pengaduan ${formatPeriod(period)}`
      return saveAs(contents, 'Simpan rekap', 'workbook', name, made.answer.workbook)
    },
  }
}
