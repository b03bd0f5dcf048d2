import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Tried } from '../../src-main/contract/import-calls.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { importWords as words } from '../words/import.ts'
import { FileHead, ImportFate } from './import-fate.tsx'
import { backToColumns, takeNow, tryNow, type Mapped } from './keep-import.ts'
import { GoodTable } from './good-table.tsx'
import { DuplicateTable, RefusedTable } from './line-tables.tsx'
import { MeaningTable, unknownIn } from './meaning-table.tsx'

interface TriedProps extends Mapped {
  readonly tried: Tried
}

/** What the dry run found: good rows, refused ones, duplicates, and how the texts were read. */
export function TriedRows(importing: TriedProps) {
  const { file, mapping, tried, stale, doing } = importing
  const { lines } = tried
  const unknown = unknownIn(tried.texts, mapping).length
  const mayTake = !stale && tried.taken > 0
  const attempt = () => void tryNow()
  useCommands({ 'import.try': attempt }, stale && doing === null)
  return (
    <section className="import-step" aria-labelledby="import-file">
      <FileHead name={file.name} busy={doing !== null} />
      <p role="status" tabIndex={-1} ref={takeFocus}>
        {words.tried(tried)}
      </p>
      <Tabs
        className="import-result"
        defaultSelectedKey={unknown > 0 ? 'meanings' : tried.refused > 0 ? 'refused' : 'good'}
      >
        <TabList aria-label={words.result}>
          <Tab id="good">
            {words.good} · {formatNumber(tried.taken)}
          </Tab>
          <Tab id="refused">
            {words.refused} · {formatNumber(tried.refused)}
          </Tab>
          <Tab id="duplicates">
            {words.duplicates} · {formatNumber(tried.duplicates)}
          </Tab>
          <Tab id="meanings">
            {unknown > 0 ? `${words.meanings} · ${words.unknownCount(unknown)}` : words.meanings}
          </Tab>
        </TabList>
        <TabPanel id="good">
          <GoodTable rows={tried.good} all={tried.taken} />
        </TabPanel>
        <TabPanel id="refused">
          <RefusedTable lines={lines} />
        </TabPanel>
        <TabPanel id="duplicates">
          <DuplicateTable lines={lines} />
        </TabPanel>
        <TabPanel id="meanings">
          <MeaningTable texts={tried.texts} mapping={mapping} busy={doing !== null} />
        </TabPanel>
      </Tabs>
      <footer className="intake-end settings-end">
        <div className="intake-fate">
          {stale ? <p className="due due-soon">{words.stale}</p> : null}
          {tried.taken === 0 && !stale ? <p className="soft">{words.nothingToTake}</p> : null}
          <ImportFate importing={importing} />
        </div>
        <Action disabled={doing !== null} onPress={backToColumns}>
          {words.backToColumns}
        </Action>
        {lines.length > 0 ? <SaveList file={file.name} lines={lines} /> : null}
        {stale ? (
          <Action kind="main" keys={keysOf('import.try')} busy={doing !== null} onPress={attempt}>
            {words.tryAgain}
          </Action>
        ) : (
          <Action
            kind="main"
            disabled={!mayTake}
            busy={doing !== null}
            onPress={() => void takeNow()}
          >
            {words.take(tried.taken)}
          </Action>
        )}
      </footer>
    </section>
  )
}

/** The list as a text file, to mend the spreadsheet by. */
export function SaveList({
  file,
  lines,
}: {
  readonly file: string
  readonly lines: Tried['lines']
}) {
  const save = useDoing('saveImportLines')
  const run = () => {
    void save.run({ file, lines }).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  return (
    <>
      <ProblemNotice problem={save.problem} />
      <Action icon="save" busy={save.busy} onPress={run}>
        {words.saveList}
      </Action>
    </>
  )
}

/** The result is where a keyboard goes on from. */
function takeFocus(result: HTMLElement | null): void {
  result?.focus()
}
