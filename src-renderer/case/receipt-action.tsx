import type { CaseFile } from '../../src-main/contract/case.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { emptyLetterFields } from '../intake/registered.tsx'
import { PrintProblem } from '../letters/print-problem.tsx'
import { useDoing } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'
import { intakeWords } from '../words/intake.ts'

/** Prints the receipt: the one already given, otherwise a new one. */
export function ReceiptAction({ file }: { readonly file: CaseFile }) {
  const issue = useDoing('issueLetter')
  const print = useDoing('printLetter')
  const given = file.letters.find(({ kind, state }) => kind === 'receipt' && state === 'issued')
  if (!given && !file.mayDo.some(({ do: move }) => move === 'letter')) return null

  const run = async () => {
    let letter = given?.id
    if (!letter) {
      const issued = await issue.run({
        complaint: file.number,
        kind: 'receipt',
        fields: emptyLetterFields,
      })
      if (!('answer' in issued)) return
      letter = issued.answer.letter.id
    }
    const printed = await print.run({ letter })
    if ('answer' in printed) tell(intakeWords.receiptDone)
  }
  return (
    <>
      <Action
        icon="print"
        kind={given ? 'plain' : 'main'}
        busy={issue.busy || print.busy}
        onPress={() => void run()}
      >
        {words.receipt}
      </Action>
      <PrintProblem problem={issue.problem ?? print.problem} letter={given?.id ?? null} />
    </>
  )
}
