import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { goQuietly } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { ImportPart } from '../import/import-part.tsx'
import { JournalPart } from '../journal/journal-part.tsx'
import { Notice } from '../look/notice.tsx'
import { PersonalDataPart } from '../personal-data/personal-data-part.tsx'
import { SopPart } from '../procedures/sop-part.tsx'
import { TemplatesPart } from '../templates/templates-part.tsx'
import { importWords } from '../words/import.ts'
import { journalWords } from '../words/journal.ts'
import { limitWords } from '../words/limits.ts'
import { personalDataWords } from '../words/personal-data.ts'
import { procedureWords } from '../words/procedures.ts'
import { settingsWords as words } from '../words/settings.ts'
import { templateWords } from '../words/templates.ts'
import { HolidaysPart } from './holidays-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { KeepingPart } from './keeping-part.tsx'
import { LimitsPart } from './limits-part.tsx'
import { LockPart } from './lock-part.tsx'
import { LettersPart } from './letters-part.tsx'
import { OfficeEditor } from './office-editor.tsx'
import { OfficePart } from './office-part.tsx'
import { OfficersPart } from './officers-part.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import './settings.css'

const parts = [
  'kantor',
  'surat',
  'susunan',
  'jam',
  'batas',
  'petugas',
  'libur',
  'sop',
  'impor',
  'cadangan',
  'pemeriksaan',
  'data-pribadi',
] as const

/** Parts that are saved by themselves, with what they move shown first. */
const ownSaving: readonly (typeof parts)[number][] = ['jam', 'libur', 'impor', 'pemeriksaan']

/** Settings: seen by all, changed by the register keeper. */
export function SettingsScreen({ part }: { readonly part: string | null }) {
  const may = useMay(['register-keeper'])
  const shown = parts.find((one) => one === part) ?? 'kantor'
  return (
    <section className="screen settings" aria-labelledby="settings-title">
      <div className="screen-head">
        <h1 id="settings-title">{words.title}</h1>
      </div>
      {may || shown === 'sop' || shown === 'data-pribadi' ? null : (
        <Notice>
          <p>{words.keeperOnly}</p>
        </Notice>
      )}
      <OfficeEditor may={may} resting={ownSaving.includes(shown)}>
        {(edit) => (
          <Tabs
            selectedKey={shown}
            onSelectionChange={(key) => goQuietly({ at: 'settings', part: String(key) })}
          >
            <TabList aria-label={words.parts}>
              <Tab id="kantor">{words.office}</Tab>
              <Tab id="surat">{words.letters}</Tab>
              <Tab id="susunan">{templateWords.tab}</Tab>
              <Tab id="jam">{words.hours}</Tab>
              <Tab id="batas">{limitWords.limits}</Tab>
              <Tab id="petugas">{words.officers}</Tab>
              <Tab id="libur">{words.holidays}</Tab>
              <Tab id="sop">{procedureWords.sop}</Tab>
              <Tab id="impor">{importWords.tab}</Tab>
              <Tab id="cadangan">{words.keeping}</Tab>
              <Tab id="pemeriksaan">{journalWords.tab}</Tab>
              <Tab id="data-pribadi">{personalDataWords.tab}</Tab>
            </TabList>
            <TabPanel id="kantor">{edit ? <OfficePart {...edit} /> : null}</TabPanel>
            <TabPanel id="surat">{edit ? <LettersPart {...edit} /> : null}</TabPanel>
            <TabPanel id="susunan">
              <TemplatesPart may={may} />
            </TabPanel>
            <TabPanel id="jam">
              <HoursPart may={may} />
            </TabPanel>
            <TabPanel id="batas">{edit ? <LimitsPart {...edit} /> : null}</TabPanel>
            <TabPanel id="petugas">
              <OfficersPart may={may} />
              {edit ? <LockPart {...edit} /> : null}
              {may ? <RecoverySheet /> : null}
            </TabPanel>
            <TabPanel id="libur">
              <HolidaysPart may={may} />
            </TabPanel>
            <TabPanel id="sop">
              <SopPart />
            </TabPanel>
            <TabPanel id="impor">
              <ImportPart may={may} />
            </TabPanel>
            <TabPanel id="cadangan">
              <KeepingPart may={may} />
            </TabPanel>
            <TabPanel id="data-pribadi">{edit ? <PersonalDataPart {...edit} /> : null}</TabPanel>
            <TabPanel id="pemeriksaan">
              <JournalPart />
            </TabPanel>
          </Tabs>
        )}
      </OfficeEditor>
    </section>
  )
}
