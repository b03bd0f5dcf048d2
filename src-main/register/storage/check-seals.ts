import type { Finding } from '../../contract/keeping.ts'
import type { Connection } from './connection.ts'
import { schemaAsSealed, schemaSeals, sealedTables, sealTable } from './seals.ts'
import { sql } from './sql.ts'

/** So many of one table are named; what breaks more is seen as well by these. */
const mostNamed = 100

/** Every row of every sealed table has its seal, and every seal its row; the schema too. */
export function checkSeals(db: Connection): Finding[] {
  const tables = sealedTables(db)
  // A register of an older shape, proved before its migration, has no seals.
  if (tables.length === 0) return []
  const rows = tables.map(({ name, key, seal }) => ({
    name,
    asSealed: `SELECT ${key('row')} AS key, ${seal('row')} AS seal FROM main."${name}" AS row`,
  }))
  const schema = { name: schemaSeals, asSealed: `SELECT key, seal FROM (${schemaAsSealed})` }
  const known = new Set([schema, ...rows].map(({ name }) => name))
  const foreign = sql<{ of: string }>(db, `SELECT DISTINCT of FROM ${sealTable}`)
    .all()
    .filter(({ of }) => !known.has(of))
    .map(({ of }) => broken(sealTable, of))
  return [...[schema, ...rows].flatMap((table) => readTable(db, table)), ...foreign]
}

interface Sealed {
  readonly name: string
  /** A query for `key` and `seal` of each row as it is now. */
  readonly asSealed: string
}

/** A table that cannot be read to its end is named, and the walk goes on with the next. */
function readTable(db: Connection, table: Sealed): Finding[] {
  try {
    return checkTable(db, table)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [{ finding: 'database-damaged', what: `${nameOf(table.name)}: ${why}` }]
  }
}

function checkTable(db: Connection, { name, asSealed }: Sealed): Finding[] {
  const changed = sql<{ key: unknown }>(
    db,
    `SELECT told.key FROM (${asSealed}) AS told
     LEFT JOIN ${sealTable} AS kept ON kept.of = '${name}' AND kept.key = told.key
     WHERE kept.seal IS NOT told.seal LIMIT ${mostNamed}`,
  ).all()
  const gone = sql<{ key: unknown }>(
    db,
    `SELECT key FROM ${sealTable} WHERE of = '${name}'
     EXCEPT SELECT key FROM (${asSealed}) LIMIT ${mostNamed}`,
  )
  const keys = new Set(changed.map(({ key }) => String(key)))
  // Only where the numbers differ is it worth looking which row is gone.
  const [rows, seals] = [`(${asSealed})`, `${sealTable} WHERE of = '${name}'`].map(
    (from) => sql<{ count: number }>(db, `SELECT count(*) AS count FROM ${from}`).get()?.count,
  )
  if (rows !== seals || keys.size > 0) for (const { key } of gone.all()) keys.add(String(key))
  return [...keys].map((key) => broken(name, key))
}

function broken(table: string, key: string): Finding {
  if (table === schemaSeals) return { finding: 'shape-differs', what: key }
  return { finding: 'seal-broken', what: `${nameOf(table)} ${key}` }
}

function nameOf(table: string): string {
  return `${tableNouns[table] ?? 'tabel'} (${table})`
}

/** How the office calls what a table holds. */
const tableNouns: Readonly<Record<string, string>> = {
  agenda_numbers: 'nomor agenda',
  attachments: 'lampiran',
  clocks: 'batas waktu',
  closings: 'penutupan',
  complaints: 'pengaduan',
  dispositions: 'disposisi',
  doubt_answers: 'jawaban pertanyaan SOP',
  done_calls: 'catatan kerja',
  draft_files: 'berkas draf',
  drafts: 'draf pengaduan',
  erasure_holds: 'penahanan penghapusan',
  erasure_sweeps: 'pembersihan penghapusan',
  erasures: 'penghapusan data pribadi',
  failed_tries: 'percobaan masuk',
  history: 'riwayat',
  holiday_years: 'tahun kalender',
  holidays: 'hari libur',
  import_batches: 'kiriman impor',
  import_profiles: 'profil impor',
  letter_drafts: 'draf surat',
  letter_marks: 'perjalanan surat',
  letter_templates: 'susunan kata surat',
  letters: 'surat',
  lost_numbers: 'nomor hilang',
  mergings: 'penggabungan',
  number_runs: 'urutan nomor',
  office_versions: 'pengaturan kantor',
  officers: 'petugas',
  pauses: 'jeda',
  procedure_drafts: 'draf SOP',
  procedures: 'SOP',
  recaps: 'rekap',
  recovery_sheet: 'lembar pemulihan',
  register: 'register',
  repeats: 'pengaduan berulang',
  row_seals: 'segel',
  satisfaction: 'slip kepuasan',
  steps: 'langkah',
  views: 'tampilan tersimpan',
  void_numbers: 'nomor tak terpakai',
}
