import { useState } from 'react'
import type { Norm } from '../../src-main/contract/procedure.ts'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { procedureWords as words } from '../words/procedures.ts'

const units = [
  { id: 'working-days', name: words.workingDays },
  { id: 'office-minutes', name: words.officeMinutes },
] as const

/** Mutu baku (waktu). What is typed and is no number stays in its box until it is one. */
export function NormFields({
  norm,
  onChange,
}: {
  readonly norm: Norm | null
  readonly onChange: (norm: Norm | null) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const amount = typed ?? String(norm?.amount ?? '')
  const usable = /^\d{1,5}$/.test(amount) && Number(amount) >= 1 && Number(amount) <= 10_000
  return (
    <div className="norm-fields">
      <Pick
        label={words.norm}
        none={words.noNorm}
        value={norm?.unit ?? null}
        options={units}
        onChange={(unit) => onChange(unit ? { unit, amount: norm?.amount ?? 1 } : null)}
      />
      {norm ? (
        <TextBox
          label={words.amount}
          {...(usable ? {} : { hint: words.amountWrong })}
          value={amount}
          onChange={(text) => {
            setTyped(text)
            const number = Number(text)
            if (/^\d{1,5}$/.test(text) && number >= 1 && number <= 10_000)
              onChange({ ...norm, amount: number })
          }}
          onBlur={() => setTyped(null)}
        />
      ) : null}
    </div>
  )
}
