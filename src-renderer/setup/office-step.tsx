import { useEffect, useRef } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { Office } from '../../src-main/contract/office.ts'
import { tell } from '../app/status-line.tsx'
import { useKeptInput } from '../case/kept-input.ts'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { HeadPicture } from '../settings/letterhead-part.tsx'
import { LinesBox } from '../settings/lines-box.tsx'
import { same, tidied } from '../settings/rebase-office.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { letterSettingsWords as head } from '../words/letter-settings.ts'
import { settingsWords } from '../words/settings.ts'
import { setupWords as words } from '../words/setup.ts'
import { goFrom, StepFoot, useRight, type StepProps } from './step-foot.tsx'

/** What stands at the head of every letter, in short; the rest is in the settings. */
export function OfficeStep({ name }: StepProps) {
  const held = useAnswer('office', {})
  return (
    <>
      <p className="soft">{words.officeLead}</p>
      <ProblemNotice problem={held.problem} onRetry={held.again} />
      <Waiting busy={held.busy && !held.answer} />
      {held.answer ? <OfficeForm name={name} held={held.answer} again={held.again} /> : null}
    </>
  )
}

const texts = ['name', 'shortName', 'place', 'address', 'phone', 'email'] as const

function OfficeForm({
  name,
  held,
  again,
}: StepProps & { readonly held: Answer<'office'>; readonly again: () => void }) {
  const change = useDoing('changeOffice')
  const right = useRight(name)
  const form = useRef<HTMLDivElement>(null)
  // Only what was typed is kept: what another changed meanwhile shows through.
  const { input, change: type, forget } = useKeptInput<Partial<Office>>('siapkan', 'kantor', {})
  const office = { ...held.office, ...input }
  const { letterhead } = office
  const setHead = (part: Partial<Office['letterhead']>) =>
    type({ letterhead: { ...letterhead, ...part } })
  useEffect(() => {
    if (change.problem) focusFirstFault(form.current)
  }, [change.problem])
  const changed = !same(office, held.office)
  const save = () => {
    void change.run({ office: tidied(office), basedOn: held.revision }).then((outcome) => {
      if (!('answer' in outcome)) return
      forget()
      tell(settingsWords.saved)
      goFrom(name, 1)
    })
  }
  const faults = faultsOfProblem(change.problem).map((fault) => ({
    ...fault,
    // A line's fault stands beside its list of lines.
    field: fault.field.replace(/\.(office|lines)\.\d+$/, '.$1'),
  }))
  return (
    <FaultyForm faults={faults} within="office.">
      <div className="setup-office" ref={form}>
        <div className="part-grid">
          {texts.map((key) => (
            <TextBox
              key={key}
              label={settingsWords[key]}
              field={key}
              value={office[key]}
              onChange={(value) => type({ [key]: value })}
              {...(key === 'name' || key === 'address' ? { className: 'wide' } : {})}
            />
          ))}
          <TextBox
            label={head.government}
            field="letterhead.government"
            value={letterhead.government}
            onChange={(government) => setHead({ government })}
            className="wide"
          />
          <LinesBox
            label={head.headOffice}
            field="letterhead.office"
            lines={letterhead.office}
            most={3}
            may
            onChange={(lines) => setHead({ office: lines })}
          />
          <LinesBox
            label={head.headLines}
            field="letterhead.lines"
            lines={letterhead.lines}
            most={4}
            may
            onChange={(lines) => setHead({ lines })}
          />
        </div>
        <HeadPicture letterhead={letterhead} font={office.font} />
      </div>
      <StepFoot
        name={name}
        verb={changed ? words.saveAndNext : words.next}
        busy={change.busy || right.busy}
        problem={faults.length > 0 ? null : (change.problem ?? right.problem)}
        onNext={changed ? save : right.right}
      >
        <FaultLine />
        {change.problem?.problem === 'changed-elsewhere' ? (
          <Action
            onPress={() => {
              change.forget()
              again()
            }}
          >
            {commonWords.reload}
          </Action>
        ) : null}
      </StepFoot>
    </FaultyForm>
  )
}
