import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick } from '../form/tick.tsx'
import { useFault } from '../form/faults.tsx'
import { actWords as words } from '../words/acts.ts'
import { caseWords } from '../words/case.ts'
import { mayDo } from './act-props.ts'
import { useAttach, type Attaching } from './attach-files.ts'
import { AttachFate, ChooseFile, DropPlace, SaveFile } from './file-entry.tsx'
import { onPaper, type Shown, type StepInput } from './step-input.ts'

type Document = ProcedureStep['documents'][number]
type Evidence = NonNullable<AsksInput<'completeStep'>['evidence']>

/** How ticked documents are shown, as the register asks for it; paper needs no word. */
export function evidenceOf(step: ProcedureStep, { has, shown }: StepInput): Evidence {
  return step.documents.flatMap(({ id }): Evidence => {
    const how = shown[id] ?? onPaper
    if (!has.includes(id) || how.as === 'paper') return []
    return how.as === 'file'
      ? [{ document: id, as: how.as, attachment: how.attachment }]
      : [{ document: id, as: how.as, note: how.note }]
  })
}

/** Documents that are said to be shown by a file or a note which is not there yet. */
export function unshownIn(step: ProcedureStep, { has, shown }: StepInput): string[] {
  return step.documents.flatMap(({ id }) => {
    const { as, note, attachment } = shown[id] ?? onPaper
    const lacks = (as === 'file' && !attachment) || (as === 'note' && note.trim() === '')
    return has.includes(id) && lacks ? [id] : []
  })
}

interface EvidenceProps {
  readonly file: CaseFile
  readonly step: ProcedureStep
  readonly input: StepInput
  readonly change: (part: Partial<StepInput>) => void
  /** Documents whose file or note was missing at the last attempt. */
  readonly unshown: readonly string[]
}

/** Required documents, each with a tick and how it is shown. */
export function EvidenceRows({ file, step, input, change, unshown }: EvidenceProps) {
  const { fault, changed } = useFault('has')
  const attaching = useAttach(file.number)
  const all = step.documents.map(({ id }) => id)
  const allThere = all.every((id) => input.has.includes(id))
  const tick = (has: readonly string[]) => {
    changed()
    change({ has })
  }
  const tickAll = () => tick(allThere ? [] : all)
  useCommands({ 'case.all-documents': tickAll }, all.length > 0)
  const show = (id: string, part: Partial<Shown>) => {
    changed()
    change({
      has: input.has.includes(id) ? input.has : [...input.has, id],
      shown: { ...input.shown, [id]: { ...(input.shown[id] ?? onPaper), ...part } },
    })
  }
  const keepFile = async (id: string, files: readonly File[]) => {
    const [attachment] = await attaching.attach(files.slice(0, 1), {
      step: step.id,
      document: id,
    })
    if (attachment) show(id, { as: 'file', attachment })
  }
  return (
    <div role="group" aria-label={caseWords.documents} className="evidence">
      <div className="evidence-head">
        <span className="field-label">{caseWords.documents}</span>
        {all.length > 1 ? (
          <Tick
            label={caseWords.allDocuments}
            keys={keysOf('case.all-documents')}
            value={allThere}
            onChange={tickAll}
          />
        ) : null}
      </div>
      {step.documents.map((document) => (
        <DropPlace
          key={document.id}
          className="evidence-row"
          label={document.name}
          onFiles={(files) => void keepFile(document.id, files)}
        >
          <EvidenceRow
            document={document}
            {...(all.length === 1 ? { keys: keysOf('case.all-documents') } : {})}
            file={file}
            there={input.has.includes(document.id)}
            shown={input.shown[document.id] ?? onPaper}
            missing={fault !== null && !input.has.includes(document.id)}
            unshown={unshown.includes(document.id)}
            onTick={(there) =>
              tick(
                there
                  ? [...input.has, document.id]
                  : input.has.filter((one) => one !== document.id),
              )
            }
            onShow={(part) => show(document.id, part)}
            onFiles={(files) => void keepFile(document.id, files)}
          />
        </DropPlace>
      ))}
      {fault ? <p className="react-aria-FieldError">{words.tickWhatIsThere}</p> : null}
      <AttachFate attaching={attaching} />
    </div>
  )
}

interface EvidenceRowProps {
  readonly document: Document
  /** The key that ticks it, where it is the only one. */
  readonly keys?: string
  readonly file: CaseFile
  readonly there: boolean
  readonly shown: Shown
  readonly missing: boolean
  readonly unshown: boolean
  readonly onTick: (there: boolean) => void
  readonly onShow: (part: Partial<Shown>) => void
  readonly onFiles: (files: readonly File[]) => void
}

function EvidenceRow(props: EvidenceRowProps) {
  const { document, keys, file, there, shown, missing, unshown, onTick, onShow, onFiles } = props
  return (
    <>
      <div {...(missing ? { 'data-faulty': '' } : {})}>
        <Tick label={document.name} value={there} onChange={onTick} {...(keys ? { keys } : {})} />
      </div>
      {there ? (
        <Pick
          label={words.howShown(document.name)}
          labelHidden
          value={shown.as}
          onChange={(as) => onShow({ as: as ?? 'paper' })}
          options={(['paper', 'file', 'note'] as const).map((id) => ({
            id,
            name: words.shownAs[id],
          }))}
        />
      ) : null}
      {there && shown.as !== 'paper' ? (
        <div className="evidence-how" {...(unshown ? { 'data-faulty': '' } : {})}>
          {shown.as === 'note' ? (
            <TextBox
              label={words.evidenceNote(document.name)}
              labelHidden
              value={shown.note}
              onChange={(note) => onShow({ note })}
            />
          ) : (
            <>
              {mayDo(file, 'attach') ? (
                <ChooseFile label={words.chooseFileFor(document.name)} onFiles={onFiles}>
                  {words.chooseFile}
                </ChooseFile>
              ) : null}
              {file.attachments.length > 0 ? (
                <Pick
                  label={words.existingFor(document.name)}
                  labelHidden
                  placeholder={words.existing}
                  value={shown.attachment}
                  onChange={(attachment) => onShow({ attachment })}
                  options={file.attachments.map(({ id, name }) => ({ id, name }))}
                />
              ) : null}
            </>
          )}
          {unshown ? (
            <p className="react-aria-FieldError" role="alert">
              {shown.as === 'note' ? words.noteNeeded : words.fileNeeded}
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

/** What the step leaves, as a file beside the case. */
export function StepOutput({
  file,
  step,
}: {
  readonly file: CaseFile
  readonly step: ProcedureStep
}) {
  const attaching: Attaching = useAttach(file.number)
  if (!step.output) return null
  const attach = (files: readonly File[]) =>
    void attaching.attach(files, { step: step.id, document: null })
  return (
    <DropPlace
      className="step-output"
      label={`${caseWords.output}: ${step.output}`}
      onFiles={attach}
    >
      <span className="field-label">{caseWords.output}</span>
      <span>{step.output}</span>
      {file.attachments
        .filter((one) => one.step === step.id && one.document === null)
        .map(({ id, name }) => (
          <SaveFile key={id} id={id} name={name} />
        ))}
      {mayDo(file, 'attach') ? (
        <ChooseFile label={words.newOutput(step.output)} several onFiles={attach}>
          {words.attachOutput}
        </ChooseFile>
      ) : null}
      <AttachFate attaching={attaching} />
    </DropPlace>
  )
}
