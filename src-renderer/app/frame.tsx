import { useEffect, useRef } from 'react'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { recorders } from '../../src-main/contract/officer.ts'
import { CaseScreen } from '../case/case-screen.tsx'
import { Action } from '../form/action.tsx'
import { closeHelp, HelpBeside, toggleHelp } from '../help/help-beside.tsx'
import { HelpScreen } from '../help/help-screen.tsx'
import { keepDraftNow } from '../intake/keep-draft.ts'
import { IntakeScreen } from '../intake/intake-screen.tsx'
import { LetterDraftScreen } from '../letters/letter-draft-screen.tsx'
import { LetterScreen } from '../letters/letter-screen.tsx'
import { LettersScreen } from '../letters/letters-screen.tsx'
import { NewLetterScreen } from '../letters/new-letter-screen.tsx'
import { PaperScreen } from '../papers/paper-screen.tsx'
import { RecapScreen } from '../recap/recap-screen.tsx'
import { ProcedureEditor } from '../procedures/procedure-editor.tsx'
import { TemplateEditor } from '../templates/template-editor.tsx'
import { ask, listen } from '../register-client.ts'
import { FoundScreen } from '../register/found-screen.tsx'
import { RegisterScreen } from '../register/register-screen.tsx'
import { SetupScreen } from '../setup/setup-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { TodayScreen } from '../today/today-screen.tsx'
import { appWords } from '../words/app.ts'
import { Boundary } from './boundary.tsx'
import { CommandPalette } from './commands/palette.tsx'
import { ShortcutSheet } from './commands/shortcut-sheet.tsx'
import { keysOf } from './commands/table.ts'
import { openWindow, setCommandRole } from './commands/use-commands.ts'
import { useDeskCommands } from './commands/use-desk-commands.ts'
import { RegisterNotice } from './notices.tsx'
import { go, hashOf, usePlace, type Place } from './place.ts'
import { Rail } from './rail.tsx'
import { SearchBox } from './search-box.tsx'
import { useMay, useSession } from './session.tsx'
import { StatusLine } from './status-line.tsx'
import { forgetUndo } from './undo.ts'
import { UndoOffer } from './undo-offer.tsx'

/**
 * The frame of the desk around the open screen. It stays in place, hidden, while the desk is locked:
 * what was being typed is still there afterwards.
 */
export function Frame({ shown }: { readonly shown: boolean }) {
  const place = usePlace()
  const { officer, refresh } = useSession()
  const main = useRef<HTMLElement>(null)
  const mayReceive = useMay(recorders)

  const changeOfficer = () => {
    // A register that hangs keeps nobody's desk open: the form is still here afterwards.
    const soon = new Promise((resolve) => setTimeout(resolve, 500))
    void Promise.race([keepDraftNow(), soon])
      .then(() => ask('signOut', {}))
      .then(refresh)
  }
  const toSearch = () => document.querySelector<HTMLInputElement>('#search')?.focus()

  useDeskCommands({ toSearch, changeOfficer }, shown)
  const role = officer?.role ?? null
  useEffect(() => setCommandRole(shown ? role : null), [role, shown])
  // Nobody finds what another officer had open, or can undo what another did.
  useEffect(
    () => () => {
      openWindow(null)
      closeHelp()
      forgetUndo()
    },
    [],
  )

  useEffect(
    () =>
      listen((news) => {
        if (news.news !== 'go') return
        if (news.to === 'intake') go({ at: 'intake', draft: null })
        if (news.to === 'today') go({ at: 'today' })
        if (news.to === 'help') toggleHelp()
        if (news.to === 'practice') go({ at: 'help', topic: 'latihan' })
        if (news.to === 'help-file') go({ at: 'help', topic: 'catatan' })
        if (news.to === 'licences') go({ at: 'help', topic: 'lisensi' })
        if (news.to === 'search') toSearch()
        if (news.to === 'sign-out') changeOfficer()
        if (news.to === 'palette' || news.to === 'shortcuts') openWindow(news.to)
      }),
    // The handlers close over nothing that changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [],
  )

  // A new screen begins at its top, with the focus in it unless the screen took it itself.
  const screenKey = ['register', 'found', 'today'].includes(place.at)
    ? place.at
    : place.at === 'letter-draft'
      ? place.draft
      : hashOf(place)
  useEffect(() => {
    main.current?.scrollTo(0, 0)
    const active = document.activeElement
    // Whoever is searching goes on typing while the results appear.
    if (active?.closest('.search') || main.current?.contains(active)) return
    main.current?.focus()
  }, [screenKey, shown])

  return (
    <div className="frame" hidden={!shown} inert={!shown}>
      <a
        className="skip"
        href="#isi"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {appWords.skip}
      </a>
      <Rail place={place} onChangeOfficer={changeOfficer} />
      <div className="desk">
        <header className="top">
          <SearchBox />
          <StatusLine>
            <UndoOffer />
          </StatusLine>
          {mayReceive ? (
            <Action
              kind="main"
              icon="plus"
              keys={keysOf('desk.new')}
              onPress={() => go({ at: 'intake', draft: null })}
            >
              {appWords.newComplaint}
            </Action>
          ) : null}
        </header>
        <RegisterNotice />
        <div className="desk-body">
          <main id="isi" ref={main} tabIndex={-1}>
            <Boundary key={screenKey}>
              <Screen place={place} />
            </Boundary>
          </main>
          <HelpBeside place={place} />
        </div>
      </div>
      <CommandPalette />
      <ShortcutSheet place={place} />
    </div>
  )
}

function Screen({ place }: { readonly place: Place }) {
  switch (place.at) {
    case 'today':
      return <TodayScreen of={place.of ?? null} />
    case 'paper':
      return <PaperScreen paper={place.paper} />
    case 'intake':
      return <IntakeScreen draft={place.draft} />
    case 'register':
      return <RegisterScreen filter={place.filter} />
    case 'found':
      return <FoundScreen filter={place.filter ?? {}} />
    case 'case':
      return <CaseScreen key={place.number} number={place.number} />
    case 'letters':
      return <LettersScreen year={place.year} />
    case 'letter':
      return <LetterScreen key={place.letter} letter={place.letter} />
    case 'new-letter':
      return <NewLetterScreen number={place.number} kind={place.kind} />
    case 'letter-draft':
      return <LetterDraftScreen {...place} />
    case 'recap':
      return <RecapScreen {...place} />
    case 'settings':
      return <Settings {...place} />
    case 'setup':
      return <SetupScreen step={place.step} />
    case 'help':
      return <HelpScreen topic={place.topic} />
  }
}

/** What of a part is edited on a screen of its own. */
function Settings({ part, item }: Extract<Place, { at: 'settings' }>) {
  if (part === 'sop' && item) return <ProcedureEditor key={item} id={item} />
  const kind = part === 'susunan' ? letterKinds.find((known) => known === item) : undefined
  return kind ? <TemplateEditor key={kind} kind={kind} /> : <SettingsScreen part={part} />
}
