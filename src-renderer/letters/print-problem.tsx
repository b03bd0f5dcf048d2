import type { Problem } from '../../src-main/contract/problems.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { letterWords as words } from '../words/letters.ts'

/** Why a letter was not printed; without a printer it can still be saved. */
export function PrintProblem({
  problem,
  letter,
}: {
  readonly problem: Problem | null
  readonly letter: string | null
}) {
  const save = useDoing('saveLetterFile')
  const saveNow = (id: string) => {
    void save.run({ letter: id }).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  return (
    <>
      <ProblemNotice problem={problem}>
        {letter && problem?.problem === 'printer-failed' ? (
          <Action icon="save" busy={save.busy} onPress={() => saveNow(letter)}>
            {commonWords.savePdf}
          </Action>
        ) : null}
      </ProblemNotice>
      <ProblemNotice problem={save.problem} />
    </>
  )
}
