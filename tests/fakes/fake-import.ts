import type { Imported, HeldProfile } from '../../src-main/contract/import-calls.ts'
import { ImportProfile } from '../../src-main/contract/import-profile.ts'
import type { FakeHandlers } from './fake-register.ts'

const header = ['No Register', 'Tgl Masuk', 'Saluran', 'Nama Pelapor', 'Uraian', 'Status']
const rows = [
  ['PGD-2024-00001', '5/10/2024', 'Surat', 'Sri Wahyuni', 'Timbangan tidak sesuai.', 'Selesai'],
  ['PGD-2024-00002', '31/2/2024', 'WA', 'Bambang', 'Kios bocor.', 'Proses'],
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

/** An old register of two rows, one of them faulty, whatever the file. */
export function fakeImport(): FakeHandlers {
  const taken: Imported[] = []
  const profiles: HeldProfile[] = [{ name: 'lapor', builtIn: true, profile }]
  const judged = (batch: string | null): Imported => ({
    batch,
    rows: 2,
    taken: 1,
    refused: 1,
    duplicates: 0,
    lines: [
      {
        row: 3,
        problem: 'invalid',
        faults: [{ field: 'receivedAt', problem: 'not-a-date' }],
        found: { receivedAt: '31/2/2024' },
      },
    ],
  })
  return {
    readImportFile: () => ({
      answer: {
        kind: 'xlsx',
        sheets: [{ name: 'Register 2024', headerRow: 1, header, rows }],
        known: null,
        proposed: profile,
      },
    }),
    tryImport: () => ({ answer: judged(null) }),
    takeImport: () => {
      const batch = judged(crypto.randomUUID())
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
        recordedAt: '2026-10-05T09:30:00+07:00' as never,
        recordedBy: '',
        ...figures,
      })),
    }),
    importProfiles: () => ({ answer: profiles }),
    saveImportProfile: ({ name, profile: given }) => {
      profiles.push({ name, builtIn: false, profile: given })
      return { answer: profiles }
    },
    discardImportProfile: ({ name }) => {
      const index = profiles.findIndex((one) => one.name === name && !one.builtIn)
      if (index < 0) return { problem: { problem: 'not-found' } }
      profiles.splice(index, 1)
      return { answer: profiles }
    },
  }
}
