import { useRef, type ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { Category, Classification } from '../../src-main/contract/complaint.ts'
import { formNumberOf } from '../../src-main/contract/form-order.ts'
import { nikDoubt, phoneDoubt } from '../../src-main/contract/personal-numbers.ts'
import { useOffice } from '../app/session.tsx'
import { Choice } from '../form/choice.tsx'
import { DateBox, TimeBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { Suggest } from '../form/suggest.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick } from '../form/tick.tsx'
import { Icon } from '../look/icon.tsx'
import {
  channelOrder,
  intakeWords as words,
  shortCategories,
  shortChannels,
  shortClassifications,
} from '../words/intake.ts'
import { daysSinceService, type ComplaintForm } from './complaint-form.ts'
import { ComplainedOf } from './complained-of.tsx'
import { kecamatanOf, kelurahan } from './kelurahan.ts'

interface FieldsProps {
  readonly form: ComplaintForm
  readonly onChange: (change: Partial<ComplaintForm>) => void
  readonly onBlur: () => void
  /** A correction shows every field at once and the address as one text. */
  readonly correcting?: boolean
  /** The numbers of the Formulir Pengaduan stand before the labels. */
  readonly numbered?: boolean
  readonly moreOpen: boolean
  readonly onMoreOpen: (open: boolean) => void
  /** The files, where a complaint is taken in. */
  readonly children?: ReactNode
}

const moreFields = [
  'complainant.email',
  'complainant.nationalId',
  'complainant.representedBy',
  'classification',
  'place',
  'serviceDate',
  'officerComplainedOf',
  'referredBy',
  'incomingLetter',
  'laporTrackingId',
]

function doubtWords(doubt: keyof typeof words.doubts | null): string | null {
  return doubt && words.doubts[doubt]
}

/** Whether a fault stands in the part that unfolds. */
export function faultIsInMore(field: string): boolean {
  return moreFields.some((known) => field.startsWith(known))
}

function labelOf(numbered: boolean, field: string, label: string): string {
  const number = numbered ? formNumberOf(field.replace(/^(incomingLetter)\..*/, '$1')) : null
  return number === null ? label : `${number}. ${label}`
}

/** How and when it came: in one row over the whole width. */
export function ReceivedFields({
  form,
  onChange,
  onBlur,
  correcting = false,
  numbered = false,
}: Omit<FieldsProps, 'moreOpen' | 'onMoreOpen' | 'children'>) {
  return (
    <div className="intake-top">
      <Choice
        label={labelOf(numbered, 'channel', words.channel)}
        shape="row"
        field="channel"
        value={form.channel}
        onChange={(channel) => onChange({ channel })}
        options={channelOrder.map((channel, index) => ({
          id: channel,
          name: shortChannels[channel],
          ...(correcting ? {} : { aside: String(index + 1) }),
        }))}
      />
      <DateBox
        label={labelOf(numbered, 'receivedAt', words.receivedDate)}
        field="receivedAt"
        value={form.date}
        onChange={(date) => onChange({ date })}
        onBlur={onBlur}
      />
      <TimeBox
        label={words.receivedTime}
        value={form.time}
        onChange={(time) => onChange({ time })}
        onBlur={onBlur}
      />
    </div>
  )
}

/** The other fields of a complaint: for taking one in, and for correcting it. */
export function ComplaintFields(props: FieldsProps) {
  const { form, onChange, onBlur, moreOpen, onMoreOpen } = props
  const { correcting = false, numbered = false } = props
  const { office } = useOffice()
  const more = useRef<HTMLDivElement>(null)
  const set =
    <K extends keyof ComplaintForm>(key: K) =>
    (value: ComplaintForm[K]) =>
      onChange({ [key]: value })
  const text = (key: keyof ComplaintForm & TextKey) => ({
    value: form[key],
    onChange: set(key),
    onBlur,
  })

  const longAgo = daysSinceService(form)
  const label = (field: string, name: string) => labelOf(numbered, field, name)
  // In sight while a letter is typed in; the texts give the row for it, so that the files stay so too.
  const byLetter = form.channel === 'letter'
  const letter = (
    <>
      <TextBox
        label={label('incomingLetter.number', words.letterNumber)}
        field="incomingLetter.number"
        {...text('letterNumber')}
      />
      <DateBox
        label={label('incomingLetter.date', words.letterDate)}
        field="incomingLetter.date"
        value={form.letterDate}
        onChange={set('letterDate')}
        onBlur={onBlur}
      />
      <TextBox
        label={label('incomingLetter.agendaNumber', words.letterAgenda)}
        field="incomingLetter.agendaNumber"
        {...text('letterAgenda')}
      />
    </>
  )

  return (
    <div className="complaint-fields">
      <div className="grid-person">
        <TextBox
          label={label('complainant.name', words.name)}
          field="complainant.name"
          {...text('name')}
          {...(form.anonymous ? { value: '', disabled: true } : {})}
        />
        <TextBox
          label={label('complainant.phone', words.phone)}
          field="complainant.phone"
          type="tel"
          doubt={doubtWords(phoneDoubt(form.phone))}
          {...text('phone')}
        />
      </div>
      <div className="grid-person">
        <TextBox
          label={label('complainant.address', words.address)}
          field="complainant.address"
          {...text('address')}
        />
        {correcting ? null : (
          <Suggest
            label={words.kelurahan}
            aside={kecamatanOf(form.kelurahan)}
            suggestions={kelurahan}
            {...text('kelurahan')}
          />
        )}
      </div>
      {byLetter ? <div className="grid-letter">{letter}</div> : null}
      <div className="flags">
        <Tick
          label={label('confidential', words.confidential)}
          value={form.confidential}
          onChange={set('confidential')}
        />
        <Tick label={words.anonymous} value={form.anonymous} onChange={set('anonymous')} />
      </div>
      <TextBox label={label('subject', words.subject)} field="subject" {...text('subject')} />
      <TextBox
        label={label('narrative', words.narrative)}
        field="narrative"
        required
        rows={byLetter ? 2 : 3}
        {...text('narrative')}
      />
      <TextBox
        label={label('requestedRemedy', words.remedy)}
        field="requestedRemedy"
        rows={byLetter ? 1 : 2}
        {...text('remedy')}
      />
      <div className="grid-kind">
        <Choice
          label={label('category', words.category)}
          field="category"
          value={form.category}
          onChange={set('category')}
          options={Category.options.map((id) => ({ id, name: shortCategories[id] }))}
        />
        <Pick
          label={label('division', words.division)}
          field="division"
          none={words.noDivision}
          value={form.division}
          onChange={set('division')}
          options={office?.divisions ?? []}
        />
      </div>
      <Disclosure
        isExpanded={moreOpen}
        onExpandedChange={(open) => {
          onMoreOpen(open)
          if (open) requestAnimationFrame(() => more.current?.scrollIntoView({ block: 'nearest' }))
        }}
      >
        <Heading level={2}>
          <Button slot="trigger">
            <Icon name="right" />
            {byLetter ? words.moreOfLetter : words.more}
          </Button>
        </Heading>
        <DisclosurePanel>
          <div className="grid-more" ref={more}>
            <Pick
              label={label('classification', words.classification)}
              field="classification"
              none={words.noClassification}
              value={form.classification}
              onChange={set('classification')}
              options={Classification.options.map((id) => ({
                id,
                name: shortClassifications[id],
              }))}
            />
            <TextBox label={label('place', words.place)} field="place" {...text('place')} />
            <DateBox
              label={label('serviceDate', words.serviceDate)}
              field="serviceDate"
              value={form.serviceDate}
              onChange={set('serviceDate')}
              onBlur={onBlur}
              doubt={longAgo === null ? null : words.serviceLongAgo(longAgo)}
            />
            <ComplainedOf
              label={label('officerComplainedOf', words.officerComplainedOf)}
              {...text('officerComplainedOf')}
            />
            <TextBox
              label={label('complainant.email', words.email)}
              field="complainant.email"
              type="email"
              {...text('email')}
            />
            <TextBox
              label={label('complainant.nationalId', words.nationalId)}
              field="complainant.nationalId"
              doubt={doubtWords(nikDoubt(form.nationalId))}
              {...text('nationalId')}
            />
            <TextBox
              label={label('complainant.representedBy', words.representedBy)}
              field="complainant.representedBy"
              {...text('representedBy')}
            />
            <TextBox
              label={label('referredBy', words.referredBy)}
              field="referredBy"
              {...text('referredBy')}
            />
            {byLetter ? null : letter}
            <TextBox
              label={label('laporTrackingId', words.lapor)}
              field="laporTrackingId"
              {...text('lapor')}
            />
          </div>
        </DisclosurePanel>
      </Disclosure>
      {props.children}
    </div>
  )
}

type TextKey = {
  [K in keyof ComplaintForm]: ComplaintForm[K] extends string
    ? string extends ComplaintForm[K]
      ? K
      : never
    : never
}[keyof ComplaintForm]
