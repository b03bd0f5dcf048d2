import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterKinds, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { Template } from '../../src-main/contract/template-calls.ts'
import { go } from '../app/place.ts'
import { useWho, type Who } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { shortMoment } from '../words/dates.ts'
import { templateWords as words } from '../words/templates.ts'
import { useKeptWording } from './keep-template.ts'

/** Every kind of letter with the wording that is in force; a kind is read and changed on its own screen. */
export function TemplatesPart({ may }: { readonly may: boolean }) {
  const who = useWho()
  return (
    <div className="part">
      <p className="soft">{words.listHint}</p>
      <table className="plain-table">
        <caption className="said-only">{words.part}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.inForce}</th>
            <th scope="col">
              <span className="said-only">{words.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {letterKinds.map((kind) => (
            <KindRow key={kind} kind={kind} may={may} who={who} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KindRow({
  kind,
  may,
  who,
}: {
  readonly kind: LetterKind
  readonly may: boolean
  readonly who: Who
}) {
  const asked = useAnswer('template', { kind })
  const kept = useKeptWording(kind)
  const name = letterKindLabels[kind]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {asked.answer ? inForceWords(asked.answer, who) : asked.busy ? commonWords.waiting : ''}
        <ProblemNotice problem={asked.problem} onRetry={asked.again} />
        {kept ? <span className="soft"> · {words.unsavedHere}</span> : null}
      </td>
      <td>
        <Action
          kind="quiet"
          label={may ? words.editOf(name) : words.lookOf(name)}
          onPress={() => go({ at: 'settings', part: 'susunan', item: kind })}
        >
          {may ? words.edit : words.look}
        </Action>
      </td>
    </tr>
  )
}

function inForceWords({ version, shipped, versions }: Template, { nameOf }: Who): string {
  if (version === 0) return words.shipped
  if (shipped) return words.sameAsShipped(version)
  const newest = versions.find((one) => one.version === version)
  if (!newest?.savedAt) return words.version(version)
  return words.versionBy(version, shortMoment(newest.savedAt), nameOf(newest.savedBy))
}
