import { useEffect, useState, type ReactNode } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { Progress } from '../look/progress.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { printWords as words } from '../words/papers.ts'
import { openPdf } from './pdf.ts'

/** Letters by their ids, or one paper. */
export type Printable = { readonly letters: readonly string[] } | { readonly paper: PaperInput }

interface PrintDialogProps {
  readonly what: Printable
  readonly onClose: () => void
}

type Result = Answer<'printLetters'>

/** Which printer, how many copies; Enter prints. Of many letters it tells at the end which failed. */
export function PrintDialog({ what, onClose }: PrintDialogProps) {
  const [left, setLeft] = useState(what)
  const [result, setResult] = useState<Result | null>(null)
  const count = 'letters' in left ? left.letters.length : 1
  const title = 'letters' in left ? words.titleOfLetters(count) : words.title
  return (
    <WindowDialog title={title} open onClose={onClose}>
      {result ? (
        <Printed
          result={result}
          onClose={onClose}
          onAgain={() => {
            setLeft({ letters: result.failed.map(({ letter }) => letter) })
            setResult(null)
          }}
        />
      ) : (
        <PrintForm key={count} what={left} onClose={onClose} onResult={setResult} />
      )}
    </WindowDialog>
  )
}

/** No name of a printer: the system's own window asks. */
const bySystem = ''

function PrintForm({
  what,
  onClose,
  onResult,
}: PrintDialogProps & { readonly onResult: (result: Result) => void }) {
  const { answer: found, problem } = useAnswer('printers', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [copies, setCopies] = useState('1')
  const printing = usePrinting(what)
  const many = 'letters' in what && what.letters.length > 1
  const names = found?.printers.map(({ name }) => name) ?? []
  const printer = chosen ?? printerFirst(found) ?? (many ? null : bySystem)
  const wrongCopies = !/^([1-9]|[1-4]\d|50)$/.test(copies.trim())

  const print = async () => {
    if (wrongCopies || printing.busy || printer === null || names.length === 0) return
    const result = await printing.run(printer === bySystem ? null : printer, Number(copies))
    if (!result) return
    if (result.failed.length > 0) onResult(result)
    else {
      tell(words.allPrinted(result.printed))
      onClose()
    }
  }

  if (found && names.length === 0)
    return (
      <Ending what={what} onClose={onClose}>
        <Notice>{words.noPrinter}</Notice>
      </Ending>
    )
  return (
    <form
      className="act-fields"
      onSubmit={(event) => {
        event.preventDefault()
        void print()
      }}
    >
      <Waiting busy={!found && !problem} />
      <Pick
        label={words.printer}
        options={[
          ...ordered(found).map(({ name, label }) => ({ id: name, name: label })),
          ...(many ? [] : [{ id: bySystem, name: words.bySystem }]),
        ]}
        value={printer}
        onChange={setChosen}
      />
      <TextBox
        label={words.copies}
        value={copies}
        onChange={setCopies}
        fault={wrongCopies ? words.copiesFault : null}
      />
      <p className="soft">
        <PaperName what={what} />
      </p>
      <Progress call="printLetters" busy={printing.busy && many} what={words.printing} />
      <Waiting busy={printing.busy && !many} what={words.printing} />
      <ProblemNotice problem={printing.problem ?? problem} />
      <Ending what={what} onClose={onClose}>
        {found ? (
          <Action
            kind="main"
            icon="print"
            keys="Enter"
            submit
            busy={printing.busy}
            autoFocus
            onPress={() => undefined}
          >
            {commonWords.print}
          </Action>
        ) : null}
      </Ending>
    </form>
  )
}

type Found = Answer<'printers'> | null

/** The one used last, else the system's own choice, else the first. */
function printerFirst(found: Found): string | null {
  const { last = null, printers = [] } = found ?? {}
  return last ?? (printers.find(({ isDefault }) => isDefault) ?? printers[0])?.name ?? null
}

function ordered(found: Found): Answer<'printers'>['printers'] {
  const first = printerFirst(found)
  return (found?.printers ?? []).toSorted(
    (one, other) => Number(other.name === first) - Number(one.name === first),
  )
}

/** Sends what there is to the call that prints it; null where it did not come to printing. */
function usePrinting(what: Printable) {
  const one = useDoing('printLetter')
  const many = useDoing('printLetters')
  const paper = useDoing('printPaper')
  const run = async (printer: string | null, copies: number): Promise<Result | null> => {
    if ('paper' in what) return single(await paper.run({ paper: what.paper, copies, printer }))
    const [letter = ''] = what.letters
    if (what.letters.length === 1) return single(await one.run({ letter, copies, printer }))
    const outcome = await many.run({ letters: [...what.letters], copies, printer })
    return 'answer' in outcome ? outcome.answer : null
  }
  return {
    run,
    busy: one.busy || many.busy || paper.busy,
    problem: one.problem ?? many.problem ?? paper.problem,
  }
}

function single(outcome: object): Result | null {
  return 'answer' in outcome ? { printed: 1, failed: [] } : null
}

/** `F4, 2 lembar`, once the pages are known. */
function PaperName({ what }: { readonly what: Printable }) {
  const letter = 'letters' in what && what.letters.length === 1 ? what.letters[0] : undefined
  const read = useAnswer('readLetter', letter === undefined ? null : { letter })
  const drawn = useAnswer('drawPaper', 'paper' in what ? what.paper : null)
  const pdf = read.answer?.pdf ?? drawn.answer?.pdf ?? null
  const [name, setName] = useState('')
  useEffect(() => {
    if (!pdf) return undefined
    let current = true
    openPdf(pdf)
      .then(async ({ document, close }) => {
        const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
        if (current) setName(words.sheets(paperOf(width, height), document.numPages))
        close()
      })
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [pdf])
  if ('letters' in what && what.letters.length > 1) return words.eachOnItsOwn
  return name
}

/** Points, either way up. */
const papers = [
  { name: 'F4', sides: [609, 935] },
  { name: 'A4', sides: [595, 842] },
] as const

function paperOf(width: number, height: number): string {
  const sides = [Math.min(width, height), Math.max(width, height)]
  const near = papers.find((paper) =>
    paper.sides.every((side, index) => Math.abs(side - (sides[index] ?? 0)) < 4),
  )
  const millimetres = sides.map((side) => Math.round((side / 72) * 25.4))
  return near?.name ?? `${millimetres.join(' × ')} mm`
}

/** Letters whose names are told; of more, only how many. */
const most = 20

function Printed({
  result: { printed, failed },
  onClose,
  onAgain,
}: {
  readonly result: Result
  readonly onClose: () => void
  readonly onAgain: () => void
}) {
  return (
    <div className="act-fields">
      <p role="status">{words.result(printed, failed.length)}</p>
      <ul className="print-failed">
        {failed.slice(0, most).map(({ letter, detail }) => (
          <FailedLetter key={letter} letter={letter} detail={detail} />
        ))}
      </ul>
      {failed.length > most ? <p className="soft">{words.more(failed.length - most)}</p> : null}
      <div className="form-end">
        <Action kind="quiet" onPress={onClose}>
          {commonWords.close}
        </Action>
        <Action kind="main" icon="print" autoFocus onPress={onAgain}>
          {words.again}
        </Action>
      </div>
    </div>
  )
}

function FailedLetter({ letter, detail }: { readonly letter: string; readonly detail: string }) {
  const { answer } = useAnswer('readLetter', { letter })
  const name = answer
    ? `${letterKindLabels[answer.letter.kind]} ${answer.letter.number ?? answer.complaint}`
    : words.oneLetter
  return (
    <li>
      {name}. <span className="soft">{detail}</span>
    </li>
  )
}

/** Saving one file is always a way out; many have none in common. */
function Ending({ what, onClose, children }: PrintDialogProps & { readonly children: ReactNode }) {
  const letter = useDoing('saveLetterFile')
  const paper = useDoing('savePaper')
  const one = 'paper' in what || what.letters.length === 1
  const save = async () => {
    const outcome =
      'paper' in what
        ? await paper.run(what.paper)
        : await letter.run({ letter: what.letters[0] ?? '' })
    if ('answer' in outcome) tell(words.saved(outcome.answer.name))
  }
  return (
    <>
      <ProblemNotice problem={letter.problem ?? paper.problem} />
      <div className="form-end">
        <Action kind="quiet" onPress={onClose}>
          {commonWords.cancel}
        </Action>
        {one ? (
          <Action icon="save" busy={letter.busy || paper.busy} onPress={() => void save()}>
            {commonWords.savePdf}
          </Action>
        ) : null}
        {children}
      </div>
    </>
  )
}
