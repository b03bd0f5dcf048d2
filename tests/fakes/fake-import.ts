import type {
  GoodRow,
  Imported,
  ImportLine,
  ReadText,
} from '../../src-main/contract/import-calls.ts'
import { ImportProfile } from '../../src-main/contract/import-profile.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

const header = ['No Register', 'Tgl Masuk', 'Saluran', 'Nama Pelapor', 'Uraian', 'Status']
const rows = [
  ['PGD-2024-00001', '5/10/2024', 'Surat', 'Sri Wahyuni', 'Timbangan tidak sesuai.', 'Selesai'],
  ['PGD-2024-00002', '31/2/2024', 'WA', 'Bambang', 'Kios bocor.', 'Proses'],
  ['PGD-2024-00003', '7/10/2024', 'Merpati pos', 'Sutrisno', 'Harga minyak naik.', 'Proses'],
]
const profile = ImportProfile.parse({
  headerRow: 1,
  columns: {
    number: 'No Register',
    receivedAt: 'Tgl Masuk',
    channel: 'Saluran',
    'complainant.name': 'Nama Pelapor',
    narrative: 'Uraian',
    status: 'Status',
  },
  keepNumbers: true,
})

const notADate: ImportLine = {
  row: 3,
  problem: 'invalid',
  faults: [{ field: 'receivedAt', problem: 'not-a-date' }],
  found: { receivedAt: '31/2/2024' },
}
const unknownChannel: ImportLine = {
  row: 4,
  problem: 'invalid',
  faults: [{ field: 'channel', problem: 'unknown-value' }],
  found: { channel: 'Merpati pos' },
}

const good: GoodRow = {
  row: 2,
  number: 'PGD-2024-00001',
  receivedAt: '2024-10-05T00:00:00+07:00' as GoodRow['receivedAt'],
  channel: 'letter',
  name: 'Sri Wahyuni',
  subject: 'Timbangan tidak sesuai.',
  closedAt: '2024-10-05T00:00:00+07:00' as GoodRow['receivedAt'],
}

/** An old register of three rows, one of them faulty, and one channel that nobody knows, whatever the file. */
export function fakeImport(desk: FakeDesk): FakeHandlers {
  const taken: Imported[] = []
  const { profiles } = desk.importing
  profiles.push({ name: 'lapor', builtIn: true, profile })
  const { oldRows = 0, long = false } = desk.scene
  const more = Array.from({ length: oldRows }, (_, at): ImportLine => {
    const of = { number: `PGD-2024-${String(at + 1).padStart(5, '0')}` }
    return at % 2 > 0
      ? { row: at + 5, problem: 'duplicate', because: 'same-complaint', of }
      : { ...notADate, row: at + 5 }
  })
  const judged = (batch: string | null, { values }: { values?: object }): Imported => {
    const told = values && 'channel' in values ? [notADate] : [notADate, unknownChannel]
    const lines = [...told, ...more]
    const duplicates = lines.filter((line) => line.problem === 'duplicate').length
    const count = 3 + oldRows
    return {
      batch,
      rows: count,
      taken: count - lines.length,
      refused: lines.length - duplicates,
      duplicates,
      lines,
    }
  }
  const shownHeader = long ? header.map((text) => `${text} ${'sangat panjang '.repeat(9)}`) : header
  return {
    readImportFile: ({ at }) => ({
      answer: {
        kind: 'xlsx',
        sheets: [
          { name: 'Register 2024', headerRow: 1, header: shownHeader, rows },
          { name: 'Rekap', headerRow: null, header: [], rows: [] },
        ],
        sheet: at?.sheet ?? 'Register 2024',
        known: at?.profile ?? null,
        proposed: long ? { ...profile, columns: {} } : profile,
        absent: at?.profile ? [{ field: 'note', header: 'Alasan Tunda/Arsip' }] : [],
      },
    }),
    tryImport: ({ profile: given }) => {
      desk.importing.tried = given
      const texts: ReadText[] = [
        { field: 'channel', text: 'Merpati pos', rows: 1, id: null },
        { field: 'channel', text: 'WA', rows: 1, id: 'text-message' },
        { field: 'status', text: 'Proses', rows: 2, id: 'in-progress' },
        { field: 'status', text: '', rows: 1, id: null },
      ]
      return { answer: { ...judged(null, given), good: [good], texts } }
    },
    takeImport: ({ profile: given }) => {
      const batch = judged(crypto.randomUUID(), given)
      taken.unshift(batch)
      return { answer: batch }
    },
    undoImport: ({ batch }) => {
      const index = taken.findIndex((one) => one.batch === batch)
      const [found] = index < 0 ? [] : taken.splice(index, 1)
      if (!found) return { problem: { problem: 'not-found' } }
      const { lines: _lines, ...summary } = found
      return { answer: summary }
    },
    importBatches: () => ({
      answer: taken.map(({ lines: _lines, batch, ...figures }) => ({
        batch: batch ?? '',
        file: 'register-2024.xlsx',
        recordedAt: desk.moment(),
        recordedBy: desk.officer?.id ?? '',
        ...figures,
      })),
    }),
    saveImportLines: ({ file }) => ({ answer: { name: `Baris dari ${file}.txt` } }),
    importProfiles: () => ({ answer: profiles }),
    saveImportProfile: ({ name, profile: given }) => {
      profiles.push({ name, builtIn: false, profile: given })
      return { answer: [...profiles] }
    },
    discardImportProfile: ({ name }) => {
      const index = profiles.findIndex((one) => one.name === name && !one.builtIn)
      if (index < 0) return { problem: { problem: 'not-found' } }
      profiles.splice(index, 1)
      return { answer: [...profiles] }
    },
  }
}
