import { hashOf } from '../app/place.ts'
import { helpTopics, helpWords as words, topicOfPlace } from '../words/help.ts'
import './help.css'

/** Short help; F1 opens the topic of the screen one comes from. */
export function HelpScreen({ topic }: { readonly topic: string | null }) {
  const wanted = topicOfPlace[topic ?? ''] ?? topic
  const shown = helpTopics.find(({ id }) => id === wanted) ?? helpTopics[0]
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
                  {...(id === shown?.id ? { 'aria-current': 'page' as const } : {})}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {shown ? (
          <article className="help-text">
            <h2>{shown.title}</h2>
            {shown.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {shown.keys.length > 0 ? (
              <table className="plain-table help-keys">
                <caption className="said-only">{words.keys}</caption>
                <tbody>
                  {shown.keys.map(([keys, what]) => (
                    <tr key={keys}>
                      <th scope="row">
                        <kbd>{keys}</kbd>
                      </th>
                      <td>{what}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : null}
          </article>
        ) : null}
      </div>
    </section>
  )
}
