import { importFields } from '../../src-main/contract/import-profile.ts'
import type { ImportField } from '../../src-main/contract/import-profile.ts'
import { Pick } from '../form/pick.tsx'
import { importFieldNames, importWords as words } from '../words/import.ts'
import { changeMapping, type Mapped } from './keep-import.ts'
import { placesOf, repeatedHeaders, sheetOf, withField } from './mapping.ts'

/** Rows of the file that stand as examples. */
const examples = 6

const options = importFields.map((id) => ({ id, name: importFieldNames[id] }))

/** The sheet as it looks, with the field that each column fills above its first rows. */
export function ColumnTable({ look, mapping }: Mapped) {
  const { header, rows } = sheetOf(look)
  const repeated = repeatedHeaders(header)
  // A column without a header cannot be named; one without anything in it is only in the way.
  const columns = header.flatMap((text, index) =>
    text !== '' || rows.some((row) => (row[index] ?? '') !== '') ? [{ text, index }] : [],
  )
  return (
    <div className="import-columns" role="region" aria-label={words.columns}>
      <table className="plain-table">
        <caption>{words.columnsHint(columns.length)}</caption>
        <thead>
          <tr>
            {columns.map(({ text, index }) => (
              <th key={index} scope="col" className="cut" title={text}>
                {text === '' ? words.untitled : text}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ text, index }) => (
              <td key={index}>
                {text === '' ? null : repeated.has(text) ? (
                  <span className="small soft">{words.repeated}</span>
                ) : (
                  <FieldPicks column={index} text={text} mapping={mapping} />
                )}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, examples).map((row, place) => (
            // The rows of a file have no names, and never change places.
            <tr key={place}>
              {columns.map(({ index }) => (
                <td key={index} className="cut" title={row[index] ?? ''}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FieldPicks({
  column,
  text,
  mapping,
}: {
  readonly column: number
  readonly text: string
  readonly mapping: Mapped['mapping']
}) {
  const fields = mapping.fields[column] ?? []
  const choose = (place: number) => (field: ImportField | null) =>
    changeMapping((old) => withField(old, column, place, field))
  const isJoined = fields.some(
    (field) => mapping.fields.filter((of) => of.includes(field)).length > 1,
  )
  return (
    <>
      {Array.from({ length: placesOf(fields) }, (_, place) => (
        <Pick<ImportField>
          key={place}
          labelHidden
          label={place === 0 ? words.fieldOf(text) : words.alsoFieldOf(text)}
          value={fields[place] ?? null}
          none={words.notUsed}
          options={options}
          onChange={choose(place)}
        />
      ))}
      {isJoined ? <span className="small soft">{words.joined}</span> : null}
    </>
  )
}
