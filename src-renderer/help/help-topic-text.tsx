import { keysOfTopic } from '../app/commands/keys-of-topic.ts'
import { useSession } from '../app/session.tsx'
import type { HelpTopic } from '../words/help/topic.ts'
import { KeyTable } from './key-table.tsx'

/** What a topic says, and its keys. */
export function HelpTopicText({ topic }: { readonly topic: HelpTopic }) {
  const { officer } = useSession()
  return (
    <>
      {topic.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <KeyTable rows={keysOfTopic(topic, officer?.role ?? null)} />
    </>
  )
}
