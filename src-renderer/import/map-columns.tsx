import { channelLabels } from '../../src-main/contract/labels.ts'
import { lookedRows } from '../../src-main/contract/import-calls.ts'
import type { Channel } from '../../src-main/contract/complaint.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { Tick } from '../form/tick.tsx'
import { Notice } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { importWords as words, missingNames, profileName } from '../words/import.ts'
import { ColumnTable } from './column-table.tsx'
import { FileHead, ImportFate } from './import-fate.tsx'
import { changeMapping, lookAgain, tryNow, type Mapped } from './keep-import.ts'
import { isMapped, missingIn, sheetOf, withValue, type Look, type Mapping } from './mapping.ts'
import { SaveProfile } from './profiles.tsx'

/** Which column is which field, by the first rows of the file. */
export function MapColumns(importing: Mapped) {
  const { file, look, mapping, doing } = importing
  const missing = missingIn(mapping)
  const empty = sheetOf(look).rows.length === 0
  const ready = missing.length === 0 && !empty
  const attempt = () => {
    if (ready) void tryNow()
  }
  useCommands({ 'import.try': attempt }, ready && doing === null)
  return (
    <section className="import-step" aria-labelledby="import-file">
      <FileHead name={file.name} busy={doing !== null} />
      <WhereToLook look={look} busy={doing !== null} />
      {look.absent.length > 0 ? (
        <Notice kind="soon">
          <p>{words.absent(look.absent.map(({ header }) => header).join(', '))}</p>
        </Notice>
      ) : null}
      {empty ? <p className="soft">{words.noRows}</p> : <ColumnTable {...importing} />}
      <Rules mapping={mapping} />
      <footer className="intake-end settings-end">
        <div className="intake-fate">
          {missing.length > 0 && !empty ? (
            <p className="due due-soon">
              {words.missing(missing.map((field) => missingNames[field]).join(', '))}
            </p>
          ) : null}
          <ImportFate importing={importing} />
        </div>
        <SaveProfile look={look} mapping={mapping} disabled={missing.length > 0} />
        <Action
          kind="main"
          keys={keysOf('import.try')}
          disabled={!ready}
          busy={doing !== null}
          onPress={attempt}
        >
          {words.try}
        </Action>
      </footer>
    </section>
  )
}

/** Sheet, header row and profile: found by the register, and changeable. */
function WhereToLook({ look, busy }: { readonly look: Look; readonly busy: boolean }) {
  const held = useAnswer('importProfiles', {}).answer ?? []
  const { headerRow } = sheetOf(look)
  const rows = Array.from({ length: lookedRows }, (_, index) => index + 1)
  return (
    <div className="import-look">
      {look.sheets.length > 1 ? (
        <Pick
          label={words.sheet}
          value={look.sheet}
          disabled={busy}
          options={look.sheets.map(({ name }) => ({ id: name, name }))}
          onChange={(sheet) => void lookAgain({ sheet, headerRow: null, profile: null })}
        />
      ) : null}
      <Pick
        label={words.headerRow}
        value={headerRow === null ? null : String(headerRow)}
        placeholder={words.notFound}
        disabled={busy}
        options={rows.map((row) => ({ id: String(row), name: words.rowNumber(row) }))}
        onChange={(row) =>
          void lookAgain({
            sheet: look.sheet,
            headerRow: row === null ? null : Number(row),
            profile: look.known,
          })
        }
      />
      <Pick
        label={words.profile}
        value={look.known}
        none={words.guess}
        disabled={busy}
        options={held.map(({ name }) => ({ id: name, name: profileName(name) }))}
        onChange={(profile) =>
          void lookAgain({
            sheet: look.sheet,
            headerRow: profile === null ? headerRow : null,
            profile,
          })
        }
      />
    </div>
  )
}

/** What holds for every row. */
function Rules({ mapping }: { readonly mapping: Mapping }) {
  return (
    <div className="import-rules">
      {isMapped(mapping, 'channel') ? null : (
        <Pick<Channel>
          label={words.channelForAll}
          value={mapping.values.channel?.[''] ?? null}
          options={(Object.keys(channelLabels) as Channel[]).map((id) => ({
            id,
            name: channelLabels[id],
          }))}
          onChange={(id) => changeMapping((old) => withValue(old, 'channel', '', id))}
        />
      )}
      {isMapped(mapping, 'number') ? (
        <div>
          <Tick
            label={words.keepNumbers}
            value={mapping.keepNumbers}
            onChange={(keepNumbers) => changeMapping((old) => ({ ...old, keepNumbers }))}
          />
          <p className="small soft">{words.keepNumbersHint}</p>
        </div>
      ) : null}
    </div>
  )
}
