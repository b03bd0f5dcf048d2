import { useState } from 'react'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { tell } from '../app/status-line.tsx'
import { useMay } from '../app/session.tsx'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { PrintDialog } from '../letters/print-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { recentWords } from '../words/dates.ts'
import { signInWords as words } from '../words/sign-in.ts'

const keeper = ['register-keeper'] as const
const sheet: PaperInput = { paper: 'recovery-sheet' }

type Stage = 'resting' | 'asking' | 'printing' | 'printed'

/** The recovery sheet: whether one counts, and a new one, printed without its code ever being on screen. */
export function RecoverySheet() {
  const asked = useAnswer('recoverySheet', {})
  const make = useDoing('makeRecoverySheet')
  const putAway = useDoing('putAwayRecoverySheet')
  const [stage, setStage] = useState<Stage>('resting')
  const state = asked.answer?.state

  const begin = () => {
    void make.run({}).then((outcome) => {
      if ('answer' in outcome) setStage('printing')
    })
  }
  const end = () => {
    void putAway.run({}).then((outcome) => {
      if (!('answer' in outcome)) return
      tell(words.putAwayDone)
      setStage('resting')
    })
  }
  return (
    <section className="part" aria-labelledby="recovery-sheet">
      <h2 id="recovery-sheet">{words.sheet}</h2>
      <p className="soft">{words.sheetMore}</p>
      <Waiting busy={asked.busy && !asked.answer} />
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {state === 'none' || state === 'used' ? (
        <Notice kind="soon">
          <p>{words.sheetState[state]}</p>
        </Notice>
      ) : null}
      {state === 'ready' && asked.answer?.madeAt ? (
        <Notice kind="done">
          <p>{words.sheetReady(recentWords(asked.answer.madeAt))}</p>
        </Notice>
      ) : null}
      <div>
        <Action icon="print" onPress={() => setStage('asking')}>
          {state === 'ready' ? words.makeAnother : words.makeSheet}
        </Action>
      </div>
      <WindowDialog
        title={words.makeTitle}
        open={stage === 'asking'}
        onClose={() => setStage('resting')}
      >
        <p>{words.makeWarn}</p>
        <ProblemNotice problem={make.problem} />
        <div className="form-end">
          <Waiting busy={make.busy} />
          <Action onPress={() => setStage('resting')}>{commonWords.cancel}</Action>
          <Action kind="main" icon="print" autoFocus busy={make.busy} onPress={begin}>
            {words.make}
          </Action>
        </div>
      </WindowDialog>
      {stage === 'printing' ? (
        <PrintDialog what={{ paper: sheet }} onClose={() => setStage('printed')} />
      ) : null}
      <WindowDialog title={words.isPrinted} open={stage === 'printed'} onClose={end}>
        <p>{words.isPrintedMore}</p>
        <ProblemNotice problem={putAway.problem} />
        <div className="form-end">
          <Action icon="print" onPress={() => setStage('printing')}>
            {words.printAgain}
          </Action>
          <Action kind="main" autoFocus busy={putAway.busy} onPress={end}>
            {words.putAway}
          </Action>
        </div>
      </WindowDialog>
    </section>
  )
}

/** On *Hari ini*, for the register keeper alone: no sheet counts. */
export function RecoverySheetNotice() {
  const may = useMay(keeper)
  const state = useAnswer('recoverySheet', may ? {} : null).answer?.state
  if (state !== 'none' && state !== 'used') return null
  return (
    <Notice kind="soon">
      <p>{words.sheetState[state]}</p>
      <Action onPress={() => go({ at: 'settings', part: 'petugas' })}>{words.toSheet}</Action>
    </Notice>
  )
}
