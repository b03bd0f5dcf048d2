import type { Place } from '../app/place.ts'
import { caseTopics } from './help/case-topics.ts'
import { deskTopics, generalTopic } from './help/desk-topics.ts'
import { firstTopics, lastTopics } from './help/first-topics.ts'
import { letterTopics } from './help/letter-topics.ts'
import { recapTopics } from './help/recap-topics.ts'
import { settingsTopics } from './help/settings-topics.ts'
import type { HelpTopic } from './help/topic.ts'

/** Short help, one topic a screen; a subject's topics stand in help/. */

export const helpWords = {
  title: 'Bantuan',
  topics: 'Topik bantuan',
  keys: 'Tombol',
  whole: 'Seluruh bantuan',
  closeBeside: 'Tutup bantuan',
  besideOpened: 'Bantuan di samping layar. F1 sekali lagi: pindah ke sana. Esc: tutup.',
} as const

export const helpTopics: readonly HelpTopic[] = [
  generalTopic,
  ...firstTopics,
  ...deskTopics,
  ...caseTopics,
  ...letterTopics,
  ...recapTopics,
  ...settingsTopics,
  ...lastTopics,
]

/** Which topic explains a place: every place has one. */
export const topicOfPlace: Readonly<Record<Place['at'], string>> = {
  today: 'today',
  paper: 'paper',
  intake: 'intake',
  register: 'register',
  found: 'register',
  case: 'case',
  letters: 'letters',
  letter: 'letter',
  'new-letter': 'new-letter',
  'letter-draft': 'letter-draft',
  recap: 'recap',
  settings: 'settings',
  setup: 'siapkan',
  help: 'umum',
}

/** The topic of a place; of the settings that of their part. */
export function topicOf(place: Place): string {
  if (place.at === 'help') return place.topic ?? 'umum'
  if (place.at === 'settings') return `settings-${place.part ?? 'kantor'}`
  return topicOfPlace[place.at]
}

/** A topic by its id, or by the place it explains; the first one where none is called so. */
export function topicNamed(name: string | null): HelpTopic {
  const wanted = Object.hasOwn(topicOfPlace, name ?? '') ? topicOfPlace[name as Place['at']] : name
  return helpTopics.find(({ id }) => id === wanted) ?? generalTopic
}
