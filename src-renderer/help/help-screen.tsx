import { hashOf } from '../app/place.ts'
import { PracticeEntry } from '../practice/practice-entry.tsx'
import { helpTopics, helpWords as words, topicNamed } from '../words/help.ts'
import { HelpFile } from './help-file.tsx'
import { HelpTopicText } from './help-topic-text.tsx'
import { Licences } from './licences.tsx'
import './help.css'

/** The whole help: all topics, one in sight. */
export function HelpScreen({ topic }: { readonly topic: string | null }) {
  const shown = topicNamed(topic)
  return (
    <section className="screen" aria-labelledby="help-title">
      <h1 id="help-title">{words.title}</h1>
      <div className="help-columns">
        <nav aria-label={words.topics}>
          <ul className="help-topics">
            {helpTopics.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={hashOf({ at: 'help', topic: id })}
                  {...(id === shown.id ? { 'aria-current': 'page' as const } : {})}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <article className="help-text">
          <h2>{shown.title}</h2>
          <HelpTopicText topic={shown} />
          {shown.id === 'catatan' ? <HelpFile /> : null}
          {shown.id === 'latihan' ? <PracticeEntry /> : null}
          {shown.id === 'lisensi' ? <Licences /> : null}
        </article>
      </div>
    </section>
  )
}
