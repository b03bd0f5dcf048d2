import type { ReadText } from '../../src-main/contract/import-calls.ts'
import type { ChoiceField } from '../../src-main/contract/import-profile.ts'
import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  closingLabels,
  statusLabels,
} from '../../src-main/contract/labels.ts'
import { OwnClosing } from '../../src-main/contract/closing.ts'
import type { Office } from '../../src-main/contract/office.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { useOffice } from '../app/session.tsx'
import { Pick } from '../form/pick.tsx'
import { Tag } from '../look/due.tsx'
import { importFieldNames, importWords as words } from '../words/import.ts'
import { changeMapping } from './keep-import.ts'
import { withValue, type Mapping } from './mapping.ts'

/** Texts that nobody has given a meaning yet. */
export function unknownIn(texts: readonly ReadText[], mapping: Mapping): readonly ReadText[] {
  return texts.filter((one) => one.text !== '' && meaningOf(one, mapping) === null)
}

/** What a text means now: as it was chosen here since, else as the dry run read it. */
function meaningOf({ field, text, id }: ReadText, { values }: Mapping): string | null {
  return values[field]?.[text] ?? id
}

/** The texts of channels, categories, states, each with what it is read as. */
export function MeaningTable({
  texts,
  mapping,
  busy,
}: {
  readonly texts: readonly ReadText[]
  readonly mapping: Mapping
  readonly busy: boolean
}) {
  const { office } = useOffice()
  if (texts.length === 0) return <p className="soft">{words.noMeanings}</p>
  return (
    <div
      className="import-meanings"
      role="region"
      aria-label={words.meanings}
      // A part that scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className="plain-table">
        <caption>{words.meaningsHint}</caption>
        <thead>
          <tr>
            <th scope="col" className="col-field">
              {words.field}
            </th>
            <th scope="col">{words.text}</th>
            <th scope="col" className="col-row figure">
              {words.inRows}
            </th>
            <th scope="col" className="col-meaning">
              {words.readAs}
            </th>
          </tr>
        </thead>
        <tbody>
          {texts.map((one) => {
            const { field, text, rows } = one
            const shown = text === '' ? words.emptyCell : text
            const meaning = meaningOf(one, mapping)
            return (
              <tr key={`${field} ${text}`}>
                <td>{importFieldNames[field]}</td>
                <th scope="row">
                  <span className="cut" title={shown}>
                    {shown}
                  </span>
                  {meaning === null && text !== '' ? (
                    <Tag urgency="soon">{words.unknown}</Tag>
                  ) : null}
                </th>
                <td className="figure">{formatNumber(rows)}</td>
                <td>
                  <Pick
                    labelHidden
                    label={words.readAsOf(`${importFieldNames[field]} ${shown}`)}
                    value={meaning}
                    disabled={busy}
                    {...(text === '' ? { none: words.saysNothing } : {})}
                    options={optionsOf(field, office)}
                    onChange={(id) => changeMapping((old) => withValue(old, field, text, id))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function optionsOf(field: ChoiceField, office: Office | null): { id: string; name: string }[] {
  if (field === 'division') return office?.divisions.map(({ id, name }) => ({ id, name })) ?? []
  return Object.entries(labels[field]).map(([id, name]) => ({ id, name }))
}

const yesOrNo = { yes: 'Ya', no: 'Tidak' }
const closings = Object.fromEntries(OwnClosing.options.map((id) => [id, closingLabels[id]]))
const labels: Record<Exclude<ChoiceField, 'division'>, Readonly<Record<string, string>>> = {
  channel: channelLabels,
  category: categoryLabels,
  classification: classificationLabels,
  anonymous: yesOrNo,
  confidential: yesOrNo,
  status: { ...statusLabels, ...closings },
  closedAs: closings,
}
