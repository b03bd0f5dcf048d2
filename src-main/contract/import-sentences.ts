import type { ImportLine } from './import-calls.ts'
import { sentenceOfFault } from './sentences.ts'

/** Why a row of an old register was not taken, for the window, the desk command and a text file alike. */
export function sentenceOfLine(line: ImportLine): string {
  switch (line.problem) {
    case 'invalid':
      return line.faults
        .map((fault) => {
          const found = line.found[fault.field]
          return `${sentenceOfFault(fault)}${found === undefined ? '' : ` Tertulis: ${found}`}`
        })
        .join(' ')
    case 'duplicate':
      return 'number' in line.of
        ? `Sudah ada di register sebagai ${line.of.number}.`
        : `Sama dengan baris ${line.of.row}.`
    case 'conflict-of-interest':
      return 'Pengaduan ini menyangkut petugas yang mengimpor (UU 25/2009 Ps. 45).'
  }
}
