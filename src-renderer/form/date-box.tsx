import { parseDate, parseTime } from '@internationalized/date'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  TimeField,
} from 'react-aria-components'
import { Icon } from '../look/icon.tsx'
import { Doubt } from './doubt.tsx'
import { useFault } from './faults.tsx'

interface DateBoxProps {
  readonly label: string
  /** `2026-10-05`, or null while it is empty or half typed. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly field?: string
  readonly required?: boolean
  readonly onBlur?: () => void
  readonly autoFocus?: boolean
  /** The label is told to screen readers only. */
  readonly labelHidden?: boolean
  /** What looks wrong and may be right all the same. */
  readonly doubt?: string | null
}

/** A year typed with two digits is one of this century: `0026-10-05` becomes `2026-10-05`. */
function inThisCentury(date: string | null): string | null {
  return date?.startsWith('00') ? `20${date.slice(2)}` : date
}

/** A date typed as day, month, year: segments that cannot be read as another date. */
export function DateBox(props: DateBoxProps) {
  const { fault, changed } = useFault(props.field, props.label)
  return (
    <DatePicker
      className="field date-field"
      value={props.value ? parseDate(props.value) : null}
      onChange={(date) => {
        changed()
        props.onChange(date ? date.toString() : null)
      }}
      isInvalid={fault !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros
      onBlur={() => {
        const whole = inThisCentury(props.value)
        if (whole !== props.value) props.onChange(whole)
        props.onBlur?.()
      }}
      autoFocus={props.autoFocus ?? false}
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      <Label className={props.labelHidden ? 'said-only' : 'react-aria-Label'}>{props.label}</Label>
      <Group>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button aria-label="Buka kalender">
          <Icon name="calendar" />
        </Button>
      </Group>
      {props.doubt && !fault ? <Doubt>{props.doubt}</Doubt> : null}
      <FieldError>{fault}</FieldError>
      <Popover>
        <Dialog aria-label={`Kalender: ${props.label}`}>
          <Calendar aria-label={props.label}>
            <header>
              <Button slot="previous" aria-label="Bulan sebelumnya">
                <Icon name="left" />
              </Button>
              <Heading />
              <Button slot="next" aria-label="Bulan berikutnya">
                <Icon name="right" />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              {(date) => <CalendarCell date={date} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

interface TimeBoxProps {
  readonly label: string
  /** `09:15`, or null. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly field?: string
  readonly onBlur?: () => void
}

export function TimeBox(props: TimeBoxProps) {
  const { fault, changed } = useFault(props.field, props.label)
  return (
    <TimeField
      className="field date-field"
      value={props.value ? parseTime(props.value) : null}
      onChange={(time) => {
        changed()
        props.onChange(time ? time.toString().slice(0, 5) : null)
      }}
      isInvalid={fault !== null}
      validationBehavior="aria"
      hourCycle={24}
      shouldForceLeadingZeros
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <Label>{props.label}</Label>
      <Group>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
      </Group>
      <FieldError>{fault}</FieldError>
    </TimeField>
  )
}
