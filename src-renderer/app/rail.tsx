import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { roleLabels } from '../../src-main/contract/labels.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { Icon, type IconName } from '../look/icon.tsx'
import { useAnswer } from '../use-answer.ts'
import { appWords } from '../words/app.ts'
import { commandWords } from '../words/commands.ts'
import { commonWords } from '../words/common.ts'
import { recentWords } from '../words/dates.ts'
import { topicOf } from '../words/help.ts'
import { ChangePassword } from './change-password.tsx'
import { keysOf } from './commands/table.ts'
import { openWindow, useCommands } from './commands/use-commands.ts'
import { hashOf, type Place } from './place.ts'
import { useOffice, useSession } from './session.tsx'

interface Entry {
  readonly place: Place
  readonly name: string
  readonly icon: IconName
  readonly lit: readonly Place['at'][]
  readonly keys?: string
}

const entries: readonly Entry[] = [
  {
    place: { at: 'today' },
    name: appWords.today,
    icon: 'today',
    lit: ['today', 'paper', 'setup'],
  },
  {
    place: { at: 'register', filter: {} },
    name: appWords.register,
    icon: 'register',
    lit: ['register', 'found', 'case'],
  },
  {
    place: { at: 'letters', year: null },
    name: appWords.letters,
    icon: 'mail',
    lit: ['letters', 'letter', 'new-letter', 'letter-draft'],
  },
  { place: { at: 'recap', period: null }, name: appWords.recap, icon: 'recap', lit: ['recap'] },
  {
    place: { at: 'settings', part: null },
    name: appWords.settings,
    icon: 'settings',
    lit: ['settings'],
  },
]

/** Where the papers belong that are not of the day. */
const placeOfPaper: Partial<Record<PaperInput['paper'], Place['at']>> = {
  recap: 'recap',
  agenda: 'letters',
  'delivery-book': 'letters',
  'register-book': 'register',
  dossier: 'case',
  swimlane: 'case',
  'due-date': 'case',
  'lapor-entry': 'case',
  'satisfaction-slip': 'case',
  procedure: 'settings',
  'track-record': 'settings',
  'erasure-minutes': 'settings',
  'breach-list': 'settings',
}

function partOf(place: Place): Place['at'] {
  return place.at === 'paper' ? (placeOfPaper[place.paper.paper] ?? place.at) : place.at
}

/** The parts of the desk, who is at it, and when its data were last proved safe. */
export function Rail({
  place,
  onChangeOfficer,
}: {
  readonly place: Place
  readonly onChangeOfficer: () => void
}) {
  const { officer } = useSession()
  const today = useAnswer('today', officer ? {} : null).answer
  const drafts = useAnswer('letterDrafts', officer ? {} : null).answer
  const [changing, setChanging] = useState(false)
  useCommands({ 'desk.change-password': () => setChanging(true) })
  const waiting = today?.groups.reduce(
    (sum, { group, count }) => sum + (group === 'late' || group === 'due-today' ? count : 0),
    0,
  )
  const counts: Partial<Record<Place['at'], number>> = {
    today: waiting ?? 0,
    letters: drafts?.filter(({ holder }) => holder === officer?.id).length ?? 0,
  }
  return (
    <nav className="rail" aria-label={appWords.rail}>
      <p className="product">{commonWords.product}</p>
      <RailOffice />
      <ul className="rail-entries">
        {entries.map((entry) => (
          <RailLink
            key={entry.name}
            entry={entry}
            place={place}
            count={counts[entry.place.at] ?? 0}
          />
        ))}
        <RailLink
          entry={{
            place: { at: 'help', topic: topicOf(place) },
            name: appWords.help,
            icon: 'help',
            lit: ['help'],
            keys: keysOf('desk.help'),
          }}
          place={place}
          count={0}
        />
        <li>
          <Button className="rail-command" onPress={() => openWindow('palette')}>
            <Icon name="search" />
            <span>{commandWords.palette}</span>
            <kbd aria-hidden="true">{keysOf('desk.palette')}</kbd>
          </Button>
        </li>
      </ul>
      <div className="rail-foot">
        <MenuTrigger>
          <Button className="rail-officer">
            <span className="said-only">{appWords.officerMenu}: </span>
            <Icon name="person" />
            <span className="rail-person">
              <span className="cut">{officer?.name}</span>
              <span className="small soft cut">{officer ? roleLabels[officer.role] : ''}</span>
            </span>
            <Icon name="down" />
          </Button>
          <Popover>
            <Menu
              aria-label={appWords.officerMenu}
              onAction={(key) => (key === 'change' ? onChangeOfficer() : setChanging(true))}
            >
              <MenuItem id="change" textValue={appWords.changeOfficer}>
                <span>{appWords.changeOfficer}</span>
                <kbd aria-hidden="true">{keysOf('desk.change-officer')}</kbd>
              </MenuItem>
              <MenuItem id="password">{appWords.changePassword}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
        <LastBackup />
      </div>
      <ChangePassword open={changing} onClose={() => setChanging(false)} />
    </nav>
  )
}

function RailLink({
  entry,
  place,
  count,
}: {
  readonly entry: Entry
  readonly place: Place
  readonly count: number
}) {
  const current = entry.lit.includes(partOf(place))
  return (
    <li>
      <a
        href={hashOf(entry.place)}
        title={entry.name}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={entry.icon} />
        <span>{entry.name}</span>
        {count > 0 ? (
          <span className="rail-count">
            {count}
            <span className="said-only"> {appWords.waitingCount(count)}</span>
          </span>
        ) : null}
        {entry.keys ? <kbd aria-hidden="true">{entry.keys}</kbd> : null}
      </a>
    </li>
  )
}

function RailOffice() {
  const { office } = useOffice()
  return <p className="rail-office small soft">{office?.shortName}</p>
}

function LastBackup() {
  const { lastBackupAt, standIn } = useSession()
  return (
    <div className="rail-state small">
      <a
        href={hashOf({ at: 'settings', part: 'cadangan' })}
        className={lastBackupAt ? 'due-done' : 'due-soon'}
      >
        <Icon name={lastBackupAt ? 'done' : 'soon'} />
        <span>{lastBackupAt ? appWords.backup(recentWords(lastBackupAt)) : appWords.noBackup}</span>
      </a>
      {standIn ? <p className="soft">{appWords.standIn}</p> : null}
    </div>
  )
}
