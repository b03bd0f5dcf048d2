import type { CaseFile } from '../../src-main/contract/case.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { emptyLetterFields } from '../intake/registered.tsx'
import { PrintProblem } from '../letters/print-problem.tsx'
import { useDoing } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'
import { intakeWords } from '../words/intake.ts'
import { mayDo } from './act-props.ts'

/** Prints the receipt: the one already given, otherwise a new one. */
export function ReceiptAction({ file }: { readonly file: CaseFile }) {
  const issue = useDoing('issueLetter')
  const print = useDoing('printLetter')
  const given = file.letters.find(({ kind, state }) => kind === 'receipt' && state === 'issued')
  const may = given !== undefined || mayDo(file, 'letter')

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
  useCommands({ 'case.receipt': () => void run() }, may)
  if (!may) return null
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
