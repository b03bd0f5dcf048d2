import { useState } from 'react'
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import type { CaseFile, Move } from '../../src-main/contract/case.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands, type Acts } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { actWords as words } from '../words/acts.ts'
import { commonWords } from '../words/common.ts'
import { laporWords } from '../words/lapor.ts'
import { mergeWords } from '../words/merging.ts'
import { paperWords } from '../words/papers.ts'
import { repeatWords } from '../words/repeats.ts'
import { mayDo, type ActName } from './act-props.ts'
import { ReceiptAction } from './receipt-action.tsx'
import { SettleAction } from './settle-action.tsx'

export type HeadAct = ActName | 'correct' | 'move-to-version' | 'merge' | 'lapor'

interface CaseActionsProps {
  readonly file: CaseFile
  readonly onAct: (act: HeadAct) => void
}

interface Entry {
  readonly act: HeadAct | 'print-dossier' | 'print-disposition'
  readonly name: string
  readonly keys?: string
}

const work: readonly Entry[] = [
  { act: 'dispose', name: words.dispose, keys: keysOf('case.dispose') },
  { act: 'assign', name: words.assign },
  { act: 'correct', name: words.correct },
  { act: 'repeat', name: repeatWords.link },
  { act: 'move-to-version', name: words.moveToVersion },
  { act: 'merge', name: mergeWords.merge },
  { act: 'lapor', name: laporWords.open },
]
const ends: readonly Entry[] = [
  { act: 'withdraw', name: words.withdraw },
  { act: 'transfer', name: words.transfer },
]

/** All that has a dialog of its own, for the keyboard and the palette. */
const headActs: readonly Exclude<HeadAct, 'lapor'>[] = [
  'dispose',
  'assign',
  'correct',
  'repeat',
  'move-to-version',
  'merge',
  'withdraw',
  'transfer',
  'lapse',
  'pause',
  'resume',
  'reopen',
  'incomplete',
  'completed',
  'unmask',
]

const papers: readonly Entry[] = [
  { act: 'print-disposition', name: words.dispositionSheet },
  { act: 'print-dossier', name: paperWords.dossier },
]

function allowed(file: CaseFile, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ act }) =>
      act === 'print-dossier' ||
      mayDo(file, act === 'lapor' || act === 'print-disposition' ? 'letter' : act),
  )
}

function newLetters(number: string): Acts {
  return Object.fromEntries(
    letterKinds.map((kind) => [
      `case.letter.${kind}`,
      () => go({ at: 'new-letter', number, kind }),
    ]),
  )
}

/** What is done most stands in sight; the rest waits in a menu. Only what is allowed now. */
export function CaseActions({ file, onAct }: CaseActionsProps) {
  const [open, setOpen] = useState(false)
  const may = (wanted: Move['do']) => mayDo(file, wanted)
  const groups = [
    { id: 'work', name: words.moreGroups.work, entries: allowed(file, work) },
    { id: 'end', name: words.moreGroups.end, entries: allowed(file, ends) },
    { id: 'papers', name: commonWords.print, entries: allowed(file, papers) },
  ].filter(({ entries }) => entries.length > 0)
  const act = (chosen: Entry['act']) => {
    if (chosen === 'print-dossier')
      go({ at: 'paper', paper: { paper: 'dossier', number: file.number } })
    else if (chosen === 'print-disposition')
      go({ at: 'new-letter', number: file.number, kind: 'disposition' })
    else onAct(chosen)
  }
  // From anywhere on a long case: the menu opens where its button is, and that must be in sight.
  const openMenu = () => {
    document.querySelector('.case-more')?.scrollIntoView({ block: 'nearest' })
    setOpen(true)
  }
  const acts = headActs
    .filter((one) => may(one))
    .map((one) => [`case.${one}`, () => onAct(one)] as const)
  useCommands(
    {
      'case.more': groups.length > 0 && openMenu,
      'case.dossier': () => act('print-dossier'),
      'case.lapor': may('letter') && (() => onAct('lapor')),
      ...Object.fromEntries(acts),
      ...(may('letter') ? newLetters(file.number) : {}),
    },
    !open,
  )
  return (
    <div className="case-actions">
      <SettleAction file={file} />
      {may('pause') ? (
        <Action keys={keysOf('case.pause')} onPress={() => onAct('pause')}>
          {words.pause}
        </Action>
      ) : null}
      {may('reopen') ? <Action onPress={() => onAct('reopen')}>{words.reopen}</Action> : null}
      <ReceiptAction file={file} />
      {groups.length > 0 ? (
        <MenuTrigger isOpen={open} onOpenChange={setOpen}>
          <Button className="action action-plain case-more">
            <span>{words.more}</span>
            <kbd aria-hidden="true">{keysOf('case.more')}</kbd>
            <Icon name="down" />
          </Button>
          <Popover placement="bottom end">
            <Menu aria-label={words.more} onAction={(key) => act(key as Entry['act'])}>
              {groups.map(({ id, name, entries }) => (
                <MenuSection key={id}>
                  <Header className="small soft menu-header">{name}</Header>
                  {entries.map((entry) => (
                    <MenuItem key={entry.act} id={entry.act} textValue={entry.name}>
                      <span>{entry.name}</span>
                      {entry.keys ? <kbd aria-hidden="true">{entry.keys}</kbd> : null}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : null}
    </div>
  )
}
