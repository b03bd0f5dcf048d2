import { calls } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { useMay } from '../app/session.tsx'
import { LookAtFile } from '../files/preview-dialog.tsx'
import { ask } from '../register-client.ts'
import { actWords as words, sizeWords } from '../words/acts.ts'
import { shortMoment } from '../words/dates.ts'
import { mayDo } from './act-props.ts'
import { toTheCase, useAttach } from './attach-files.ts'
import { AttachFate, ChooseFile, DropPlace, SaveFile, usePaste } from './file-entry.tsx'
import { useWho } from './use-who.ts'

interface CaseAttachmentsProps {
  readonly file: CaseFile
  readonly steps: readonly ProcedureStep[]
}

/** Lampiran: the files of a case, and the ways to bring another. */
export function CaseAttachments({ file, steps }: CaseAttachmentsProps) {
  const { nameOf } = useWho()
  const mayLook = useMay(calls.readAttachment.roles)
  return (
    <div className="contents">
      {mayDo(file, 'attach') ? <AddFiles number={file.number} /> : null}
      {file.attachments.length === 0 ? <p className="soft">{words.noAttachments}</p> : null}
      <ul className="aside-list">
        {file.attachments.toReversed().map((one) => (
          <li key={one.id}>
            <p className="contents-text attachment-line">
              <SaveFile id={one.id} name={one.name} />
              {mayLook ? (
                <LookAtFile
                  name={one.name}
                  read={() => ask('readAttachment', { attachment: one.id })}
                />
              ) : null}
            </p>
            <p className="small soft contents-text">
              {[
                sizeWords(one.bytes),
                shortMoment(one.addedAt),
                nameOf(one.addedBy),
                belonging(one, steps),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function belonging(
  { step: id, document }: CaseFile['attachments'][number],
  steps: readonly ProcedureStep[],
): string | null {
  const step = steps.find((one) => one.id === id)
  if (!step) return null
  const shown = step.documents.find((one) => one.id === document)
  return shown ? words.belongsTo(step.short, shown.name) : words.outputOf(step.short)
}

function AddFiles({ number }: { readonly number: string }) {
  const attaching = useAttach(number)
  const attach = (files: readonly File[]) => void attaching.attach(files, toTheCase)
  usePaste(attach, attaching.busy)
  return (
    <DropPlace className="drop-place" label={words.addFiles} onFiles={attach}>
      <ChooseFile several onFiles={attach}>
        {words.addFiles}
      </ChooseFile>
      <p className="small soft">{words.addMore}</p>
      <AttachFate attaching={attaching} />
    </DropPlace>
  )
}
