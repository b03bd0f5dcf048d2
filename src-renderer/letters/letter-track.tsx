import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { HeldLetter, LetterLine, LetterMark } from '../../src-main/contract/letter.ts'
import { Icon } from '../look/icon.tsx'
import { shortMoment } from '../words/dates.ts'
import { markSentence, trackWords as words } from '../words/letter-track.ts'
import { useLetterNames } from './letter-names.ts'

interface TrackStep {
  readonly name: string
  readonly done: boolean
  /** The end of the way: it counts no more. */
  readonly ends?: boolean
  /** Who and when, in words. */
  readonly told: string
  /** A further paraf: it may be left out. */
  readonly optional?: boolean
}

interface LetterTrackProps {
  readonly marks: readonly LetterMark[]
  /** Null once it is issued. */
  readonly held: Pick<HeldLetter, 'stage' | 'initials' | 'savedAt'> | null
  /** Null before. */
  readonly letter: LetterLine | null
}

/** The way of a letter as steps, and all that was noted on it. */
export function LetterTrack({ marks, held, letter }: LetterTrackProps) {
  const { nameOf } = useLetterNames()
  const steps = stepsOf({ marks, held, letter }, nameOf)
  const next = steps.findIndex(({ done, optional }) => !done && !optional)
  return (
    <div className="letter-track">
      <h2>{words.track}</h2>
      <ol>
        {steps.map(({ name, done, ends, told }, index) => (
          <li
            key={name}
            className={ends ? 'track-void' : done ? 'track-done' : 'track-open'}
            {...(index === next ? { 'aria-current': 'step' as const } : {})}
          >
            <Icon name={ends ? 'close' : done ? 'done' : 'open'} />
            <span className={index === next ? 'strong' : ''}>{name}</span>
            <span className="small soft">
              <span className="said-only">{done ? words.done : words.notYet} </span>
              {told}
            </span>
          </li>
        ))}
      </ol>
      {marks.length > 0 ? (
        <Disclosure>
          <Heading level={3}>
            <Button slot="trigger">
              <Icon name="right" />
              {words.allMarks(marks.length)}
            </Button>
          </Heading>
          <DisclosurePanel>
            <ol className="track-marks small">
              {marks.map((mark, index) => (
                // Marks are only ever added at the end.
                <li key={index}>
                  {markSentence(mark, nameOf(mark.by), nameOf)}{' '}
                  <span className="soft">{shortMoment(mark.at)}</span>
                </li>
              ))}
            </ol>
          </DisclosurePanel>
        </Disclosure>
      ) : null}
    </div>
  )
}

function stepsOf(
  { marks, held, letter }: LetterTrackProps,
  nameOf: (by: string) => string,
): TrackStep[] {
  const told = (mark: LetterMark | undefined) =>
    mark ? `${nameOf(mark.by)}, ${shortMoment(mark.at)}` : ''
  // What was returned begins anew.
  const since = marks.slice(marks.findLastIndex(({ mark }) => mark === 'returned') + 1)
  const all = since.filter(({ mark }) => mark === 'initialled')
  const initials = held ? all.slice(all.length - held.initials) : all
  const signed = since.findLast(({ mark }) => mark === 'signed')
  const isSigned = held ? held.stage === 'signed' : true
  const open = held && !isSigned && initials.length < 3
  const voided = marks.findLast(({ mark }) => mark === 'voided')
  return [
    ...(held ? [{ name: words.draft, done: true, told: shortMoment(held.savedAt) }] : []),
    ...initials.map((mark, index) => ({
      name: words.initial(index + 1),
      done: true,
      told: told(mark),
    })),
    ...(open
      ? [
          {
            name: words.initial(initials.length + 1),
            done: false,
            told: '',
            optional: initials.length > 0,
          },
        ]
      : []),
    ...(held || signed
      ? [{ name: words.signed, done: isSigned, told: isSigned ? told(signed) : '' }]
      : []),
    {
      name: words.numbered,
      done: letter !== null && letter.number !== null,
      told: letter ? (letter.number ?? words.numberFollows) : '',
    },
    {
      name: words.sent,
      done: letter !== null && letter.sent !== null,
      told: letter?.sent ? shortMoment(letter.sent.at) : '',
    },
    ...(letter?.state === 'voided'
      ? [
          {
            name: words.voided,
            done: true,
            ends: true,
            told: [told(voided), letter.voidedFor].filter(Boolean).join(': '),
          },
        ]
      : []),
  ].filter(({ done }) => done || letter?.state !== 'voided')
}
