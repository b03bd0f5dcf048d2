import type { ReadText } from '../../contract/import-calls.ts'
import { choiceFields } from '../../contract/import-profile.ts'
import type { ChoiceField, ImportProfile } from '../../contract/import-profile.ts'
import { plain, textOf } from './plain-text.ts'
import type { Plan } from './plan.ts'
import type { TableRow } from './read-table.ts'

/** Of each field so many texts are told: a column with more of them is no list of choices. */
const most = 60

/** Gathers the texts that stand for ids, and how the plan reads them. */
export class SeenTexts {
  readonly #plan: Plan
  readonly #fields: readonly ChoiceField[]
  readonly #seen = new Map<string, { -readonly [K in keyof ReadText]: ReadText[K] }>()

  constructor(plan: Plan, profile: ImportProfile) {
    this.#plan = plan
    this.#fields = choiceFields.filter((field) => profile.columns[field] !== undefined)
  }

  see(row: TableRow): void {
    for (const field of this.#fields) {
      const text = textOf(this.#plan.cell(row, field))?.trim() ?? ''
      const key = `${field} ${plain(text)}`
      const known = this.#seen.get(key)
      if (known) known.rows += 1
      else {
        const id = this.#plan.choice(row, field) ?? null
        this.#seen.set(key, { field, text: text.slice(0, 500), rows: 1, id })
      }
    }
  }

  /** By field; what nobody knows first, then by how often it comes. */
  told(): ReadText[] {
    const rank = ({ text, id }: ReadText) => (id === null && text !== '' ? 0 : 1)
    return this.#fields.flatMap((field) =>
      [...this.#seen.values()]
        .filter((one) => one.field === field)
        .toSorted((a, b) => rank(a) - rank(b) || b.rows - a.rows)
        .slice(0, most),
    )
  }
}
