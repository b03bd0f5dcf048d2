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
import { useKeys } from '../app/keys.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { dialogIsOpen } from '../form/window-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { actWords as words } from '../words/acts.ts'
import { commonWords } from '../words/common.ts'
import { paperWords } from '../words/papers.ts'
import { mayDo, type ActName } from './act-props.ts'
import { ReceiptAction } from './receipt-action.tsx'
import { SettleAction } from './settle-action.tsx'

export type HeadAct = ActName | 'correct' | 'move-to-version'

interface CaseActionsProps {
  readonly file: CaseFile
  readonly onAct: (act: HeadAct) => void
}

interface Entry {
  readonly act: HeadAct | 'print-dossier'
  readonly name: string
  readonly keys?: string
}

const work: readonly Entry[] = [
  { act: 'dispose', name: words.dispose, keys: 'Ctrl+D' },
  { act: 'assign', name: words.assign },
  { act: 'correct', name: words.correct },
  { act: 'move-to-version', name: words.moveToVersion },
]
const ends: readonly Entry[] = [
  { act: 'withdraw', name: words.withdraw },
  { act: 'transfer', name: words.transfer },
]

const papers: readonly Entry[] = [{ act: 'print-dossier', name: paperWords.dossier }]

function allowed(file: CaseFile, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ act }) => act === 'print-dossier' || mayDo(file, act))
}

/** What is done most stands in sight; the rest waits in a menu. Only what is allowed now. */
export function CaseActions({ file, onAct }: CaseActionsProps) {
  const [open, setOpen] = useState(false)
  const may = (wanted: Move['do']) => mayDo(file, wanted)
  const groups = [
    { id: 'work', name: words.moreGroups.work, entries: allowed(file, work) },
    { id: 'end', name: words.moreGroups.end, entries: allowed(file, ends) },
    { id: 'papers', name: commonWords.print, entries: papers },
  ].filter(({ entries }) => entries.length > 0)
  const unless = (act: () => void) => () => (dialogIsOpen() ? undefined : act())
  const act = (chosen: Entry['act']) => {
    if (chosen === 'print-dossier')
      go({ at: 'paper', paper: { paper: 'dossier', number: file.number } })
    else onAct(chosen)
  }
  // From anywhere on a long case: the menu opens where its button is, and that must be in sight.
  const openMenu = () => {
    document.querySelector('.case-more')?.scrollIntoView({ block: 'nearest' })
    setOpen(true)
  }
  useKeys(
    {
      ...(groups.length > 0 ? { 'Ctrl+M': unless(openMenu) } : {}),
      ...(may('dispose') ? { 'Ctrl+D': unless(() => onAct('dispose')) } : {}),
      ...(may('pause') ? { 'Ctrl+J': unless(() => onAct('pause')) } : {}),
      ...(may('resume') ? { 'Ctrl+J': unless(() => onAct('resume')) } : {}),
    },
    !open,
  )
  return (
    <div className="case-actions">
      <SettleAction file={file} />
      {may('pause') ? (
        <Action keys="Ctrl+J" onPress={() => onAct('pause')}>
          {words.pause}
        </Action>
      ) : null}
      {may('reopen') ? <Action onPress={() => onAct('reopen')}>{words.reopen}</Action> : null}
      <ReceiptAction file={file} />
      {groups.length > 0 ? (
        <MenuTrigger isOpen={open} onOpenChange={setOpen}>
          <Button className="action action-plain case-more">
            <span>{words.more}</span>
            <kbd aria-hidden="true">Ctrl+M</kbd>
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
