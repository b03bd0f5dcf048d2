import { letterKindLabels } from '../contract/labels.ts'
import { formatPeriod } from '../contract/words.ts'
import type { AskRegister } from './ask-register.ts'
import { saveAs } from './dialogs.ts'
import { noting } from './noting.ts'
import type { ShellService } from './shell-service.ts'

/** Letters, attachments and recaps as files of their own, where the person wants them. */
export function paperCalls(
  ask: AskRegister,
): Pick<
  ShellService,
  'saveAttachment' | 'saveBreachList' | 'saveLetterFile' | 'savePaper' | 'saveRecapFile'
> {
  const note = noting(ask, 'saved')
  return {
    async saveLetterFile({ letter }, { contents, caller }) {
      const read = await ask('readLetter', { letter }, caller)
      if ('problem' in read) return read
      const { kind, number } = read.answer.letter
      const name = `${letterKindLabels[kind]} ${number ?? read.answer.complaint}`
      const noted = note({ output: 'letter', letter }, caller)
      return saveAs(contents, 'Simpan surat', 'letter', name, read.answer.pdf, noted)
    },

    async saveAttachment({ attachment }, { contents, caller }) {
      const read = await ask('readAttachment', { attachment }, caller)
      if ('problem' in read) return read
      const { name, content } = read.answer
      const noted = note({ output: 'attachment', attachment }, caller)
      return saveAs(contents, 'Simpan lampiran', 'attachment', name, content, noted)
    },

    async savePaper(asks, { contents, caller }) {
      // Its code is for paper alone.
      if (asks.paper === 'recovery-sheet') return { problem: { problem: 'not-allowed' } }
      const drawn = await ask('drawPaper', asks, caller)
      if ('problem' in drawn) return drawn
      const { title, pdf } = drawn.answer
      const noted = note({ output: 'paper', paper: asks }, caller)
      return saveAs(contents, 'Simpan cetakan', 'letter', title, pdf, noted)
    },

    async saveBreachList({ sequence }, { contents, caller }) {
      const made = await ask('breachWorkbook', { sequence }, caller)
      if ('problem' in made) return made
      const paper = { paper: 'breach-list', sequence } as const
      const noted = note({ output: 'paper', paper }, caller)
      const { workbook } = made.answer
      return saveAs(
        contents,
        'Simpan daftar',
        'workbook',
        'Daftar Orang Terdampak',
        workbook,
        noted,
      )
    },

    async saveRecapFile({ period }, { contents, caller }) {
      const made = await ask('recapWorkbook', { period }, caller)
      if ('problem' in made) return made
      const name = `Rekap Pengaduan ${formatPeriod(period)}`
      const noted = note({ output: 'workbook', period }, caller)
      return saveAs(contents, 'Simpan rekap', 'workbook', name, made.answer.workbook, noted)
    },
  }
}
