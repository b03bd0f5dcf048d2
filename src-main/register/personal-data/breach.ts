import type { Asks } from '../../contract/calls.ts'
import { BreachAsks } from '../../contract/personal-data-calls.ts'
import type { BreachList, BreachPerson, BreachScope } from '../../contract/personal-data-calls.ts'
import { formatDate } from '../../contract/words.ts'
import { attachmentsOf } from '../complaints/attach.ts'
import { rowByNumber } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import { fold } from '../complaints/fold.ts'
import { isProtectedRow, mayKnow } from '../complaints/masking.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { dataHeld } from './data-held.ts'

type Asked = Asks<'makeBreachList'>

/** Writes down that a list was drawn up, and of what; the list itself is read anew from that row. */
export function makeBreachList(context: Context, act: SignedAct, asks: Asked): number {
  rowsOf(context, act, asks.scope)
  return record(context, act, act.now, {
    kind: 'breach-listed',
    detail: asks.scope.of,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'breach', before: null, after: asks }],
  })
}

/**
 * Whom a breach concerns (UU 27/2022 Ps. 46): each person once, by name with telephone, address or NIK. Who is
 * protected is named to those who may know them; for others the line says that somebody else tells them.
 */
export function breachList(context: Context, act: Act, sequence: number): BreachList {
  const { scope, happened, handling } = askedIn(context, sequence)
  const people: Told[] = []
  const byMark = new Map<string, Told>()
  let unknown = 0
  for (const row of rowsOf(context, act, scope)) {
    if (row.complainant_name === null || row.anonymous === 1) {
      unknown += 1
      continue
    }
    const hidden = isProtectedRow(row) && !mayKnow(act, row)
    const marks = hidden ? [row.number] : marksOf(row)
    let person = marks.map((mark) => byMark.get(mark)).find((one) => one !== undefined)
    if (!person) people.push((person = beginOf(row, hidden)))
    for (const mark of marks) byMark.set(mark, person)
    person.numbers.push(row.number)
    for (const data of dataOf(context, row)) person.data.add(data)
    if (hidden) continue
    person.address ??= row.complainant_address
    person.phone ??= row.complainant_phone
    person.email ??= row.complainant_email
  }
  return {
    sequence,
    people: people.map((one) => ({ ...one, data: [...one.data] })),
    unknown,
    notice: noticeOf(context, { scope, happened, handling }),
  }
}

interface Told extends Omit<BreachPerson, 'numbers' | 'data' | 'address' | 'phone' | 'email'> {
  readonly numbers: string[]
  readonly data: Set<string>
  address: string | null
  phone: string | null
  email: string | null
}

function beginOf(row: ComplaintRow, hidden: boolean): Told {
  return {
    name: hidden ? null : row.complainant_name,
    address: null,
    phone: null,
    email: null,
    numbers: [],
    data: new Set(),
  }
}

/** One of these in common, beside the name, is one person; without any, each registration is another. */
function marksOf(row: ComplaintRow): string[] {
  const marks = [row.national_id?.replace(/\D/g, ''), row.phone_digits, row.complainant_address]
  const known = marks.flatMap((mark) => (mark ? [fold(mark)] : []))
  const name = fold(row.complainant_name ?? '').trim()
  return (known.length > 0 ? known : [row.number]).map((mark) => `${name} ${mark}`)
}

function dataOf(context: Context, row: ComplaintRow): string[] {
  const files = attachmentsOf(context, row.key).length > 0 ? ['Berkas lampiran'] : []
  return [...dataHeld(row).map(({ label }) => label), ...files]
}

function rowsOf(context: Context, act: Act, scope: BreachScope): ComplaintRow[] {
  return chosenRows(context, scope).filter((row) => row.erased_at === null && mayBeSeenBy(act, row))
}

function chosenRows(context: Context, scope: BreachScope): ComplaintRow[] {
  const where = (condition: string, ...values: unknown[]) =>
    sql<ComplaintRow>(
      context.db,
      `SELECT * FROM complaints WHERE ${condition} ORDER BY received_at, key`,
    ).all(...values)
  switch (scope.of) {
    case 'all':
      return where('1')
    case 'period':
      return where('received_on BETWEEN ? AND ?', scope.from, scope.to)
    case 'copy': {
      const zone = context.office().timeZone
      return where('1').filter((row) => officeDateOf(row.recorded_at, zone) <= scope.madeOn)
    }
    case 'cases':
      return scope.numbers.map((number) => {
        const row = rowByNumber(context, number)
        if (!row) throw new Refusal({ problem: 'not-found' })
        return row
      })
  }
}

export function askedIn(context: Context, sequence: number): Asked {
  const row = sql<{ payload: string }>(
    context.db,
    `SELECT payload FROM history JOIN history_payloads USING (sequence)
     WHERE sequence = ? AND kind = 'breach-listed'`,
  ).get(sequence)
  if (!row) throw new Refusal({ problem: 'not-found' })
  const { changes } = JSON.parse(row.payload) as { changes: { after: unknown }[] }
  return BreachAsks.parse(changes[0]?.after)
}

export function scopeWords(scope: BreachScope): string {
  switch (scope.of) {
    case 'all':
      return 'seluruh register'
    case 'period':
      return `pengaduan yang diterima ${formatDate(scope.from)} sampai ${formatDate(scope.to)}`
    case 'copy':
      return `salinan atau cadangan yang dibuat ${formatDate(scope.madeOn)}`
    case 'cases':
      return `pengaduan ${scope.numbers.join(', ')}`
  }
}

/** What Ps. 46(2) asks: which data, when and how, and what is done; the office edits it before it is sent. */
function noticeOf(context: Context, { scope, happened, handling }: Asked): string {
  const { name, phone, email, personalData } = context.office()
  return [
    'PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI',
    '(UU 27/2022 Pasal 46)',
    '',
    'Yth. [nama]',
    '',
    `${name} memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi yang menyangkut data Anda dalam register pengaduan (${scopeWords(scope)}).`,
    '',
    'a. Data pribadi yang terungkap: [data menurut daftar].',
    `b. Kapan dan bagaimana data terungkap: ${happened}`,
    `c. Upaya penanganan dan pemulihan: ${handling}`,
    '',
    `Pertanyaan dapat disampaikan kepada ${personalData.contact || [name, phone, email].filter(Boolean).join(', ')}.`,
  ].join('\n')
}
