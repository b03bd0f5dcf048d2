import { Paper, type PaperInput } from '../../src-main/contract/paper.ts'
import { Performer } from '../../src-main/contract/procedure.ts'

/** Where the preview of a paper is, `#/cetak/…`. */
export function hashOfPaper(paper: PaperInput): string {
  return ['#/cetak', ...partsOf(paper).map(encodeURIComponent)].join('/')
}

function partsOf(paper: PaperInput): string[] {
  switch (paper.paper) {
    case 'wall-list':
      return ['daftar-dinding']
    case 'handover':
      if (paper.officer) return ['serah-terima', 'petugas', paper.officer]
      return paper.performer ? ['serah-terima', 'pelaksana', paper.performer] : ['serah-terima']
    case 'due-date':
      return ['tenggat', paper.number, paper.of]
    case 'swimlane':
      return ['bagan', paper.number]
    case 'procedure':
      return ['sop', paper.id, String(paper.version)]
    case 'blank-form':
      return ['formulir']
    case 'delivery-book':
      return ['ekspedisi', paper.date]
    case 'agenda':
      return ['agenda', paper.month]
    case 'register-book':
      return ['register', paper.month]
    case 'lapor-entry':
      return ['lapor', paper.number]
    case 'satisfaction-slip':
      return ['kepuasan', paper.number]
    case 'dossier':
      return ['berkas', paper.number]
    case 'track-record':
      return ['riwayat-data', ...paper.numbers]
    case 'erasure-minutes':
      return ['pemusnahan', paper.id]
    case 'breach-list':
      return ['terdampak', String(paper.sequence)]
    case 'recap':
      return ['rekap', paper.period, ...(paper.issued ? [paper.issued] : [])]
    // Printed from a dialog, never a place to come back to.
    case 'recovery-sheet':
      return []
  }
}

/** The paper that the parts of a hash name; null for none. */
export function paperOfHash([name, first, second, ...more]: readonly string[]): PaperInput | null {
  if (name === 'riwayat-data' && first)
    return { paper: 'track-record', numbers: [first, ...(second ? [second] : []), ...more] }
  if (name === 'daftar-dinding') return { paper: 'wall-list' }
  if (name === 'serah-terima') return handoverOf(first, second)
  if (name === 'tenggat' && first && second) return { paper: 'due-date', number: first, of: second }
  if (name === 'bagan' && first) return { paper: 'swimlane', number: first }
  if (name === 'sop' && first && /^\d+$/.test(second ?? ''))
    return { paper: 'procedure', id: first, version: Number(second) }
  if (name === 'formulir') return { paper: 'blank-form' }
  return bookOf(name, first, second)
}

/** Papers of a day, a month, a period or a case; what does not fit the contract is none. */
function bookOf(name?: string, of?: string, issued?: string): PaperInput | null {
  const papers: Record<string, object> = {
    ekspedisi: { paper: 'delivery-book', date: of },
    agenda: { paper: 'agenda', month: of },
    register: { paper: 'register-book', month: of },
    berkas: { paper: 'dossier', number: of },
    lapor: { paper: 'lapor-entry', number: of },
    kepuasan: { paper: 'satisfaction-slip', number: of },
    pemusnahan: { paper: 'erasure-minutes', id: of },
    terdampak: { paper: 'breach-list', sequence: Number(of) },
    rekap: { paper: 'recap', period: of, issued },
  }
  const parsed = Paper.safeParse(papers[name ?? ''])
  return parsed.success ? parsed.data : null
}

function handoverOf(kind?: string, who?: string): PaperInput {
  if (kind === 'petugas' && who) return { paper: 'handover', officer: who }
  const performer = Performer.safeParse(kind === 'pelaksana' ? who : undefined)
  return performer.success
    ? { paper: 'handover', performer: performer.data }
    : { paper: 'handover' }
}
