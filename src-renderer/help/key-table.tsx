import type { KeyRow } from '../app/commands/keys-of-topic.ts'
import { helpWords as words } from '../words/help.ts'
import './help.css'

/** Keys and what they do. */
export function KeyTable({ rows }: { readonly rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null
  return (
    <table className="plain-table help-keys">
      <caption className="said-only">{words.keys}</caption>
      <tbody>
        {rows.map(({ keys, does }) => (
          <tr key={keys + does}>
            <th scope="row">
              {keys.split('  ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
