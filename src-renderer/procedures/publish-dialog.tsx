import type { ProcedureLine } from '../../src-main/contract/procedure.ts'
import { go } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { procedureWords as words, servesWords } from '../words/procedures.ts'
import { Differences } from './differences.tsx'
import { newestFor } from './in-force.ts'
import { forgetDraft, type KeptDraft } from './keep-procedure.ts'

interface PublishProps {
  readonly kept: KeptDraft
  readonly lines: readonly ProcedureLine[]
  readonly next: number
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks once before a draft becomes a version, which cannot be taken back: what changes, for whom. */
export function PublishDialog(props: PublishProps) {
  const { next, open, onClose } = props
  return (
    <WindowDialog title={`${words.publish(next)}?`} open={open} onClose={onClose} wide>
      <Publishing {...props} />
    </WindowDialog>
  )
}

function Publishing({ kept, lines, next, onClose }: PublishProps) {
  const { id, revision, draft } = kept
  const publish = useDoing('publishProcedure')
  const before = lines.find((line) => line.id === id)?.versions[0]?.version ?? null
  const compared = useAnswer(
    'compareProcedures',
    before === null ? null : { id, from: before, to: null },
  ).answer
  const inForce = newestFor(lines, draft.serves)
  const submit = () => {
    void publish.run({ id, basedOn: revision }).then((outcome) => {
      if (!('answer' in outcome)) return
      forgetDraft(id)
      tell(words.published(outcome.answer.version))
      go({ at: 'settings', part: 'sop' })
    })
  }
  return (
    <>
      {before === null ? (
        <p>{words.publishFirst(servesWords(draft.serves))}</p>
      ) : (
        <p>{words.publishMore}</p>
      )}
      {inForce && inForce.id !== id ? (
        <Notice kind="soon">
          <p>{words.publishTakesOver(inForce.title)}</p>
        </Notice>
      ) : null}
      {compared && compared.length === 0 ? (
        <Notice kind="soon">
          <p>{words.publishSame}</p>
        </Notice>
      ) : null}
      {before === null ? null : <Differences id={id} from={before} to={null} />}
      <ProblemNotice problem={publish.problem} />
      <div className="form-end">
        <Waiting busy={publish.busy} what={words.publishing} />
        <Action onPress={onClose}>{commonWords.cancel}</Action>
        <Action kind="main" busy={publish.busy} onPress={submit}>
          {words.publish(next)}
        </Action>
      </div>
    </>
  )
}
