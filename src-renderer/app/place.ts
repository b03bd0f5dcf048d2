import { useSyncExternalStore } from 'react'
import { letterKinds, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import { hashOfPaper, paperOfHash } from './paper-place.ts'

/**
 * Where the clerk is: kept in the URL's hash, so that back and forward work, and remembered for the
 * next start. A place never holds what a citizen said: searched words stay in memory.
 */
export type Place =
  /** `of`: whose work is shown, as `today` asks for it. */
  | { readonly at: 'today'; readonly of?: 'me' | Performer }
  | { readonly at: 'paper'; readonly paper: PaperInput }
  | { readonly at: 'intake'; readonly draft: string | null }
  | { readonly at: 'register'; readonly filter: Readonly<Record<string, string>> }
  /** The words that are searched stay in memory. */
  | { readonly at: 'found'; readonly filter?: Readonly<Record<string, string>> }
  | { readonly at: 'case'; readonly number: string }
  | { readonly at: 'letters'; readonly year: string | null }
  | { readonly at: 'letter'; readonly letter: string }
  | { readonly at: 'new-letter'; readonly number: string; readonly kind: LetterKind }
  /** `act`: the dialog that stands open on it. */
  | { readonly at: 'letter-draft'; readonly draft: string; readonly act?: DraftAct }
  /** `figure`: the complaints behind one figure of it. */
  | { readonly at: 'recap'; readonly period: string | null; readonly figure?: string }
  /** `item`: what of the part is being edited on a screen of its own. */
  | { readonly at: 'settings'; readonly part: string | null; readonly item?: string }
  /** The first start: `step` by its name in the hash. */
  | { readonly at: 'setup'; readonly step: string | null }
  | { readonly at: 'help'; readonly topic: string | null }

/** What is done with a letter on its way, by its name in the hash. */
export const draftActs = {
  initial: 'paraf',
  sign: 'tanda-tangan',
  pass: 'teruskan',
  return: 'kembalikan',
  issue: 'terbitkan',
  discard: 'buang',
} as const
export type DraftAct = keyof typeof draftActs

const memory = 'meja-aduan.place'

export function hashOf(place: Place): string {
  switch (place.at) {
    case 'today':
      return place.of ? `#/hari-ini/${place.of === 'me' ? 'saya' : place.of}` : '#/hari-ini'
    case 'paper':
      return hashOfPaper(place.paper)
    case 'intake':
      return place.draft ? `#/pengaduan-baru/${place.draft}` : '#/pengaduan-baru'
    case 'register':
      return `#/register${queryOf(place.filter)}`
    case 'found':
      return `#/cari${queryOf(place.filter ?? {})}`
    case 'case':
      return `#/berkas/${encodeURIComponent(place.number)}`
    case 'letters':
      return place.year ? `#/surat/tahun/${place.year}` : '#/surat'
    case 'letter':
      return `#/surat/${place.letter}`
    case 'new-letter':
      return `#/surat/baru/${encodeURIComponent(place.number)}/${place.kind}`
    case 'letter-draft':
      return `#/surat/draf/${place.draft}${place.act ? `/${draftActs[place.act]}` : ''}`
    case 'recap':
      return ['#/rekap', place.period, place.figure].filter(Boolean).join('/')
    case 'settings':
      return ['#/pengaturan', place.part, place.item].filter(Boolean).join('/')
    case 'setup':
      return place.step ? `#/siapkan/${place.step}` : '#/siapkan'
    case 'help':
      return place.topic ? `#/bantuan/${place.topic}` : '#/bantuan'
  }
}

function queryOf(filter: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filter).toString()
  return query ? `?${query}` : ''
}

/** Reads a hash; one that is unknown leads to *Hari ini*. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [first, second, third, fourth] = path.split('/').map(decoded)
  switch (first) {
    case 'hari-ini':
      return todayPlace(second)
    case 'cetak': {
      const paper = paperOfHash(path.split('/').slice(1).map(decoded))
      return paper ? { at: 'paper', paper } : { at: 'today' }
    }
    case 'pengaduan-baru':
      return { at: 'intake', draft: second ?? null }
    case 'register':
      return { at: 'register', filter: Object.fromEntries(new URLSearchParams(query)) }
    case 'cari':
      return { at: 'found', filter: Object.fromEntries(new URLSearchParams(query)) }
    case 'berkas':
      return second ? { at: 'case', number: second } : { at: 'today' }
    case 'surat':
      return letterPlace(second, third, fourth)
    case 'rekap':
      return { at: 'recap', period: second ?? null, ...(third ? { figure: third } : {}) }
    case 'pengaturan':
      return { at: 'settings', part: second ?? null, ...(third ? { item: third } : {}) }
    case 'siapkan':
      return { at: 'setup', step: second ?? null }
    case 'bantuan':
      return { at: 'help', topic: second ?? null }
    default:
      return { at: 'today' }
  }
}

function todayPlace(whose?: string): Place {
  if (whose === 'saya') return { at: 'today', of: 'me' }
  const performer = Performer.safeParse(whose)
  return performer.success ? { at: 'today', of: performer.data } : { at: 'today' }
}

function letterPlace(second?: string, third?: string, fourth?: string): Place {
  if (second === 'tahun') return { at: 'letters', year: third ?? null }
  if (second === 'baru' && third) {
    const kind = letterKinds.find((known) => known === fourth)
    return kind ? { at: 'new-letter', number: third, kind } : { at: 'case', number: third }
  }
  if (second === 'draf' && third) {
    const act = Object.entries(draftActs).find(([, word]) => word === fourth)?.[0]
    return { at: 'letter-draft', draft: third, ...(act ? { act: act as DraftAct } : {}) }
  }
  return second ? { at: 'letter', letter: second } : { at: 'letters', year: null }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const againHearers = new Set<() => void>()

export function go(place: Place): void {
  const hash = hashOf(place)
  if (hash !== window.location.hash) window.location.hash = hash
  else for (const hear of againHearers) hear()
}

/** Hears that the clerk asks for the place that is already open: its screen may begin anew. */
export function onGoAgain(hear: () => void): () => void {
  againHearers.add(hear)
  return () => againHearers.delete(hear)
}

/** Changes the place without a step in the history: for a filter that is being set. */
export function goQuietly(place: Place): void {
  window.history.replaceState(null, '', hashOf(place))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** Opens where the desk was left, and remembers from here on. */
export function rememberPlace(): void {
  if (window.location.hash === '') {
    const left = window.localStorage.getItem(memory)
    window.history.replaceState(null, '', hashOf(placeOf(left ?? '')))
  }
  window.addEventListener('hashchange', () => {
    window.localStorage.setItem(memory, hashOf(placeOf(window.location.hash)))
  })
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
