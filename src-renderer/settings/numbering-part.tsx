import { useState } from 'react'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterKinds, letterRuns } from '../../src-main/contract/letter-kind.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import {
  faultsOfPattern,
  formatLetterNumber,
  patternFor,
} from '../../src-main/contract/numbering-pattern.ts'
import type { LetterNumbering } from '../../src-main/contract/office.ts'
import type { Month } from '../../src-main/contract/values.ts'
import { formatMonth } from '../../src-main/contract/words.ts'
import { Choice } from '../form/choice.tsx'
import { TextBox } from '../form/text-box.tsx'
import { useAnswer } from '../use-answer.ts'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { CodeBox } from './code-box.tsx'
import type { OfficeEdit } from './office-editor.tsx'
import { PatternBox } from './pattern-box.tsx'
import { todayHere } from './today-here.ts'

/** Kinds with a number of their own; the others carry the register number. */
const numbered = letterKinds.filter((kind) => letterRuns[kind] !== 'register')

/** How letters are numbered: the way, the pattern with examples, the codes of the kinds. */
export function NumberingPart({ office, onChange, may }: OfficeEdit) {
  const { letterNumbering, classificationCodes } = office
  const { way, pattern, notePattern, unit, codes, defaultCode } = letterNumbering
  const change = (part: Partial<LetterNumbering>) =>
    onChange({ letterNumbering: { ...letterNumbering, ...part } })
  const codeOf = (kind: LetterKind, code: string) => {
    const { [kind]: _before, ...others } = codes
    change({ codes: code === '' ? others : { ...others, [kind]: code } })
  }
  return (
    <>
      <div className="part-grid">
        <div className="wide stack">
          <Choice
            label={words.way}
            shape="row"
            value={way}
            onChange={(next) => (may ? change({ way: next }) : undefined)}
            options={[
              { id: 'own', name: words.own },
              { id: 'central', name: words.central },
            ]}
          />
          <p className="soft small">{way === 'own' ? words.ownMore : words.centralMore}</p>
        </div>
        <PatternBox
          label={words.pattern}
          field="letterNumbering.pattern"
          pattern={pattern}
          hint={way === 'own' ? words.patternHint : words.patternResting}
          may={may}
          onChange={(next) => change({ pattern: next })}
        />
        <PatternBox
          label={words.notePattern}
          field="letterNumbering.notePattern"
          pattern={notePattern}
          hint={words.notePatternHint}
          may={may}
          onChange={(next) => change({ notePattern: next })}
        />
        {way === 'own' ? <Examples numbering={letterNumbering} /> : null}
        <TextBox
          label={words.unit}
          hint={words.unitHint}
          field="letterNumbering.unit"
          value={unit}
          readOnly={!may}
          onChange={(next) => change({ unit: next })}
        />
        <CodeBox
          label={words.defaultCode}
          field="letterNumbering.defaultCode"
          value={defaultCode}
          codes={classificationCodes}
          may={may}
          onChange={(code) => change({ defaultCode: code })}
        />
      </div>
      <h3>{words.kindCodes}</h3>
      <p className="soft small">{words.kindCodesHint}</p>
      <div className="part-grid">
        {numbered.map((kind) => (
          <CodeBox
            key={kind}
            label={letterKindLabels[kind]}
            field={`letterNumbering.codes.${kind}`}
            value={codes[kind] ?? ''}
            codes={classificationCodes}
            whenEmpty={words.general(defaultCode)}
            may={may}
            onChange={(code) => codeOf(kind, code)}
          />
        ))}
      </div>
    </>
  )
}

const examples = ['follow-up-complainant', 'completeness-request', 'forwarding'] as const

/** The numbers that the next letters would get this month. */
function Examples({ numbering }: { readonly numbering: LetterNumbering }) {
  const [today] = useState(todayHere)
  const year = Number(today.slice(0, 4))
  const agenda = useAnswer('letters', { year }).answer
  const sound = [numbering.pattern, numbering.notePattern].every(
    (pattern) => faultsOfPattern(pattern).length === 0,
  )
  const next = (kind: LetterKind) => {
    const ofRun = agenda?.filter(({ run }) => run === letterRuns[kind]) ?? []
    return Math.max(0, ...ofRun.map(({ sequence }) => sequence ?? 0)) + 1
  }
  return (
    <div className="wide examples" role="status">
      <p className="field-label">{words.examples(formatMonth(today.slice(0, 7) as Month))}</p>
      {sound ? (
        <dl>
          {examples.map((kind) => (
            <div key={kind}>
              <dt>{letterKindLabels[kind]}</dt>
              <dd>
                {formatLetterNumber(patternFor(numbering, letterRuns[kind]), {
                  code: numbering.codes[kind] ?? numbering.defaultCode,
                  sequence: next(kind),
                  unit: numbering.unit,
                  month: Number(today.slice(5, 7)),
                  year,
                })}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="soft">{words.noExample}</p>
      )}
    </div>
  )
}
