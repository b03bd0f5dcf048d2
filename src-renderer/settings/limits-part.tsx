import { ClockId } from '../../src-main/contract/clock-id.ts'
import { Classification } from '../../src-main/contract/complaint.ts'
import { classificationLabels, clockLabels } from '../../src-main/contract/labels.ts'
import type { Limits, PauseReason, Stoppable } from '../../src-main/contract/limits.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Ticks } from '../form/tick.tsx'
import { limitWords as words } from '../words/limits.ts'
import type { OfficeEdit } from './office-editor.tsx'
import { freshSlug } from './office-part.tsx'

/** Limits beside the SOP's own norms, each with its source, and the lawful reasons to pause. */
export function LimitsPart({ office, onChange, may }: OfficeEdit) {
  const { limits, pauseReasons } = office
  return (
    <div className="part">
      <h2>{words.act}</h2>
      <p className="soft small">{words.actMore}</p>
      <ActLimits limits={limits} may={may} onChange={(next) => onChange({ limits: next })} />
      <h2>{words.classification}</h2>
      <p className="soft small">{words.classificationMore}</p>
      <ClassificationLimits
        limits={limits}
        may={may}
        onChange={(next) => onChange({ limits: next })}
      />
      <h2>{words.reasons}</h2>
      <p className="soft small">{words.reasonsMore}</p>
      <PauseReasons
        reasons={pauseReasons}
        may={may}
        onChange={(next) => onChange({ pauseReasons: next })}
      />
    </div>
  )
}

interface LimitsProps {
  readonly limits: Limits
  readonly may: boolean
  readonly onChange: (limits: Limits) => void
}

function ActLimits({ limits, may, onChange }: LimitsProps) {
  return (
    <ul className="rows">
      {ClockId.options.map((id) => {
        const limit = limits.act[id]
        const field = `limits.act.${id}`
        const change = (part: Partial<typeof limit>) =>
          onChange({ ...limits, act: { ...limits.act, [id]: { ...limit, ...part } } })
        return (
          <li key={id}>
            <fieldset className="limit">
              <legend className="strong">{clockLabels[id]}</legend>
              <DaysBox
                label={words.days}
                field={`${field}.days`}
                value={limit.days}
                may={may}
                onChange={(days) => change({ days: days ?? 0 })}
              />
              <TextBox
                label={words.basis}
                field={`${field}.basis`}
                value={limit.basis}
                readOnly={!may}
                onChange={(basis) => change({ basis })}
              />
              <TextBox
                label={words.consequence}
                field={`${field}.consequence`}
                value={limit.consequence}
                readOnly={!may}
                onChange={(consequence) => change({ consequence })}
                className="wide"
              />
            </fieldset>
          </li>
        )
      })}
    </ul>
  )
}

function ClassificationLimits({ limits, may, onChange }: LimitsProps) {
  return (
    <ul className="rows">
      {Classification.options.map((id) => {
        const limit = limits.classification[id]
        const field = `limits.classification.${id}`
        const change = (next: Limits['classification'][typeof id]) =>
          onChange({ ...limits, classification: { ...limits.classification, [id]: next } })
        const basis = limit?.basis ?? ''
        return (
          <li key={id}>
            <fieldset className="limit">
              <legend className="strong">{classificationLabels[id]}</legend>
              <DaysBox
                label={words.workingDays}
                hint={words.noLimit}
                field={`${field}.workingDays`}
                value={limit?.workingDays ?? null}
                may={may}
                onChange={(workingDays) =>
                  change(workingDays === null ? null : { workingDays, basis })
                }
              />
              <TextBox
                label={words.basis}
                field={`${field}.basis`}
                value={basis}
                readOnly={!may || limit === null}
                onChange={(typed) => (limit ? change({ ...limit, basis: typed }) : undefined)}
                className="wide"
              />
            </fieldset>
          </li>
        )
      })}
    </ul>
  )
}

function PauseReasons({
  reasons,
  may,
  onChange,
}: {
  readonly reasons: readonly PauseReason[]
  readonly may: boolean
  readonly onChange: (reasons: PauseReason[]) => void
}) {
  return (
    <>
      <ul className="rows">
        {reasons.map((reason, index) => {
          const field = `pauseReasons.${index}`
          const change = (part: Partial<PauseReason>) =>
            onChange(reasons.map((one) => (one === reason ? { ...one, ...part } : one)))
          return (
            <li key={reason.id}>
              <fieldset className="limit" disabled={!may}>
                <legend className="strong">{reason.name || words.newReason}</legend>
                <TextBox
                  label={words.reasonName}
                  field={`${field}.name`}
                  value={reason.name}
                  readOnly={!may}
                  onChange={(name) => change({ name })}
                />
                <TextBox
                  label={words.basis}
                  field={`${field}.basis`}
                  value={reason.basis}
                  readOnly={!may}
                  onChange={(basis) => change({ basis })}
                  className="wide"
                />
                <Ticks
                  label={words.stops}
                  field={`${field}.stops`}
                  options={words.stoppable}
                  value={reason.stops}
                  onChange={(stops) => (may ? change({ stops: stops as Stoppable[] }) : undefined)}
                />
                {may && reasons.length > 1 ? (
                  <Action
                    kind="quiet"
                    icon="close"
                    label={words.removeReason(reason.name)}
                    onPress={() => onChange(reasons.filter((one) => one !== reason))}
                  >
                    {''}
                  </Action>
                ) : null}
              </fieldset>
            </li>
          )
        })}
      </ul>
      {may ? (
        <div>
          <Action
            icon="plus"
            onPress={() =>
              onChange([
                ...reasons,
                { id: freshSlug(reasons, 'alasan'), name: '', stops: ['step'], basis: '' },
              ])
            }
          >
            {words.addReason}
          </Action>
        </div>
      ) : null}
    </>
  )
}

/** A whole number of days; empty is none. */
function DaysBox({
  label,
  hint,
  field,
  value,
  may,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly field: string
  readonly value: number | null
  readonly may: boolean
  readonly onChange: (days: number | null) => void
}) {
  return (
    <TextBox
      label={label}
      field={field}
      value={value === null || value === 0 ? '' : String(value)}
      readOnly={!may}
      onChange={(typed) => {
        const digits = typed.replace(/\D/g, '').slice(0, 4)
        onChange(digits === '' ? null : Number(digits))
      }}
      {...(hint ? { hint } : {})}
    />
  )
}
