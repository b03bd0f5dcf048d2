import { helpTopics, topicOfPlace } from '../../words/help.ts'
import type { HelpTopic } from '../../words/help/topic.ts'
import { commandIds, commandOf, isFor } from './table.ts'
import { shownKeys } from './command.ts'
import type { Role } from '../../../src-main/contract/officer.ts'

export interface KeyRow {
  readonly keys: string
  readonly does: string
}

/** The keys of a topic: its commands' own, then those inside its lists and fields. */
export function keysOfTopic(topic: HelpTopic, role: Role | null): readonly KeyRow[] {
  const own = commandIds.flatMap((id): KeyRow[] => {
    const { title, keys, where } = commandOf(id)
    const home = where === 'anywhere' || where === 'dialog' ? 'umum' : topicOfPlace[where]
    if (
      !keys ||
      (home !== topic.id && home !== topic.within) ||
      id === 'desk.close-help' ||
      !isFor(id, role)
    )
      return []
    return [{ keys: keys.map(shownKeys).join('  '), does: title }]
  })
  const inside = (topic.keys ?? []).map(([keys, does]): KeyRow => ({ keys, does }))
  return [...own, ...inside]
}

/** All topics that have keys, that of the open screen first. */
export function topicsWithKeys(
  here: string,
  role: Role | null,
): readonly { readonly topic: HelpTopic; readonly rows: readonly KeyRow[] }[] {
  return helpTopics
    .filter(({ within }) => within === undefined)
    .map((topic) => ({ topic, rows: keysOfTopic(topic, role) }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => Number(b.topic.id === here) - Number(a.topic.id === here))
}
