import { useState } from 'react'
import type { Instant } from '../../src-main/contract/values.ts'
import { useOffice } from '../app/session.tsx'
import { DateBox, TimeBox } from '../form/date-box.tsx'
import { momentOf, newForm } from '../intake/complaint-form.ts'
import { actWords as words } from '../words/acts.ts'

/** When something happened; null where the clerk has not said: then it is now. */
export interface When {
  readonly date: string | null
  readonly time: string | null
}

export const unsaidWhen: When = { date: null, time: null }

/** The moment that was named, or null for now: the register's clock says it to the second. */
export function useMoment(): (when: When) => Instant | null {
  const { office } = useOffice()
  const timeZone = office?.timeZone ?? 'Asia/Jakarta'
  return ({ date, time }) => {
    if (date === null && time === null) return null
    const now = newForm(timeZone)
    return momentOf(date ?? now.date, time ?? now.time, timeZone)
  }
}

interface WhenFieldsProps {
  readonly value: When
  readonly onChange: (part: Partial<When>) => void
  readonly label?: string
}

/** Date and time of an act, now unless the clerk says otherwise. */
export function WhenFields({ value, onChange, label = words.when }: WhenFieldsProps) {
  const { office } = useOffice()
  const [now] = useState(() => newForm(office?.timeZone ?? 'Asia/Jakarta'))
  return (
    <div className="act-when">
      <DateBox
        label={label}
        field="at"
        value={value.date ?? now.date}
        onChange={(date) => onChange({ date })}
      />
      <TimeBox
        label={words.time}
        value={value.time ?? now.time}
        onChange={(time) => onChange({ time })}
      />
    </div>
  )
}
