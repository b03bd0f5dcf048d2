import { toggleHelp } from '../../help/help-beside.tsx'
import { todayHere } from '../../settings/today-here.ts'
import { exportRecap } from '../../recap/export-recap.ts'
import { lastMonth, thisMonth } from '../../recap/periods.ts'
import { go, hashOf } from '../place.ts'
import { undoLast, useUndoable } from '../undo.ts'
import { openWindow, useCommands, type Acts } from './use-commands.ts'

const part = (name: string) => () => go({ at: 'settings', part: name })

/** Where one can go from anywhere, and the papers that need no complaint. */
const goings: Acts = {
  'go.today': () => go({ at: 'today' }),
  'go.mine': () => go({ at: 'today', of: 'me' }),
  'go.register': () => go({ at: 'register', filter: {} }),
  'go.not-in-lapor': () => go({ at: 'register', filter: { notInLapor: 'true' } }),
  'go.letters': () => go({ at: 'letters', year: null }),
  'go.recap': () => go({ at: 'recap', period: null }),
  'recap.open': () => {
    const last = lastMonth()
    const open = window.location.hash === hashOf({ at: 'recap', period: last })
    go({ at: 'recap', period: open ? thisMonth() : last })
  },
  'recap.excel': () => void exportRecap(lastMonth()),
  'go.kantor': part('kantor'),
  'go.surat': part('surat'),
  'go.susunan': part('susunan'),
  'go.jam': part('jam'),
  'go.batas': part('batas'),
  'go.petugas': part('petugas'),
  'go.libur': part('libur'),
  'go.sop': part('sop'),
  'go.impor': part('impor'),
  'go.cadangan': part('cadangan'),
  'go.data-pribadi': part('data-pribadi'),
  'go.siapkan': () => go({ at: 'setup', step: null }),
  'go.latihan': () => go({ at: 'help', topic: 'latihan' }),
  'paper.wall-list': () => go({ at: 'paper', paper: { paper: 'wall-list' } }),
  'paper.handover': () => go({ at: 'paper', paper: { paper: 'handover' } }),
  'paper.blank-form': () => go({ at: 'paper', paper: { paper: 'blank-form' } }),
  'paper.delivery-book': () =>
    go({ at: 'paper', paper: { paper: 'delivery-book', date: todayHere() } }),
  'paper.agenda': () => go({ at: 'paper', paper: { paper: 'agenda', month: monthHere() } }),
  'paper.register-book': () =>
    go({ at: 'paper', paper: { paper: 'register-book', month: monthHere() } }),
}

function monthHere(): string {
  return todayHere().slice(0, 7)
}

/** Offers what is done from anywhere, while the desk is shown. */
export function useDeskCommands(
  { toSearch, changeOfficer }: Readonly<Record<'toSearch' | 'changeOfficer', () => void>>,
  shown: boolean,
): void {
  const undoable = useUndoable()
  useCommands(
    {
      'desk.new': () => go({ at: 'intake', draft: null }),
      'desk.search': toSearch,
      'desk.palette': () => openWindow('palette'),
      'desk.shortcuts': () => openWindow('shortcuts'),
      'desk.undo': undoable !== null && (() => void undoLast()),
      'desk.help': toggleHelp,
      'desk.all-help': () => go({ at: 'help', topic: null }),
      'desk.change-officer': changeOfficer,
      'desk.back': () => window.history.back(),
      'desk.forward': () => window.history.forward(),
      ...goings,
    },
    shown,
  )
}
