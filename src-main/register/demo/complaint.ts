import type { z } from 'zod'
import { Category } from '../../contract/complaint.ts'
import type { Channel, Correction, IntakeInput } from '../../contract/complaint.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatDate, formatLongDate, formatMonth } from '../../contract/words.ts'
import type { Month } from '../../contract/values.ts'
import { addDays, officeDateOf, toInstant } from '../deadlines/zone.ts'
import { isDirect } from './arrivals.ts'
import type { Arrival } from './arrivals.ts'
import type { Dice } from './dice.ts'
import type { Matter, Material, Voice } from './material.ts'
import { inventPerson } from './person.ts'
import type { Person } from './person.ts'
import { isSeason } from './season.ts'
import { speech, toldOfThem } from './speech.ts'
import type { Say } from './speech.ts'
import { withheld } from './withheld.ts'

/** A complaint as it comes in, and what is needed to tell the rest of its story. */
export interface Tale {
  readonly intake: IntakeInput
  readonly matter: Matter
  readonly person: Person
  readonly say: Say
  /** What was not known or was mistyped at first, and is put right later. */
  readonly correction: z.input<typeof Correction> | null
  /** The earlier complaint of the same person about the same thing. */
  readonly repeats: Tale | null
  /** Given when it is registered. */
  number: string | null
}

/** Composes the complaint of one arrival; `before` are those that somebody may come back about. */
export function composeComplaint(
  arrival: Arrival,
  before: readonly Tale[],
  material: Material,
  zone: string,
  dice: Dice,
): Tale {
  const { at, channel, staged } = arrival
  const date = officeDateOf(at, zone)
  const earlier = !staged && before.length > 0 && dice.chance(0.09) ? dice.pick(before) : null
  const repeats = earlier && dice.chance(0.6) ? earlier : null
  const person = earlier?.person ?? inventPerson(dice, material)
  const matter = repeats?.matter ?? pickMatter(material, date, dice)
  const served = addDays(date, -dice.weighted([0, 1, 2, 3, 5, 8, 13], (days) => 1 / (days + 1)))
  const say =
    repeats?.say ??
    speech(
      dice,
      { ...material.phrases.slots, ...matter.slots },
      { ...givenWords(material, person, served, at, zone, dice), ...chosenCase(matter, dice) },
    )
  const names =
    staged?.names ??
    (earlier
      ? null
      : dice.chance(matter.protect)
        ? 'confidential'
        : dice.chance(0.05)
          ? 'anonymous'
          : null)
  const anonymous = names === 'anonymous'
  const full: IntakeInput = {
    receivedAt: toInstant(at, zone),
    channel,
    complainant: anonymous ? null : complainantOf(person, channel, dice),
    anonymous,
    confidential: names === 'confidential',
    category: categoryOf(matter, dice),
    classification: dice.chance(0.9) ? matter.classification : null,
    subject: sentence(say(dice.pick(matter.subjects))),
    narrative: narrativeOf(matter, channel, repeats !== null, material, say, dice),
    requestedRemedy: say(dice.pick(matter.remedies)),
    place: placeOf(matter, say, dice),
    serviceDate: dice.chance(0.55) ? served : null,
    division: dice.chance(0.85) ? matter.division : null,
    officerComplainedOf: matter.officers ? say(dice.pick(matter.officers)) : null,
    ...sourceOf(channel, date, material, say, dice),
  }
  const { intake, correction } = withheld(full, staged !== null, dice)
  return { intake, matter, person, say, correction, repeats, number: null }
}

function pickMatter(material: Material, date: OfficeDate, dice: Dice): Matter {
  return dice.weighted(material.matters, ({ season, weight }) =>
    season === undefined ? weight : weight * (isSeason(season, date) ? 2.5 : 0.6),
  )
}

function categoryOf(matter: Matter, dice: Dice): Category {
  const categories = Category.options.filter((one) => matter.categories[one] !== undefined)
  return dice.weighted(categories, (one) => matter.categories[one] ?? 0)
}

function chosenCase(matter: Matter, dice: Dice): Readonly<Record<string, string>> {
  return matter.cases.length === 0 ? {} : dice.pick(matter.cases)
}

function givenWords(
  { places }: Material,
  person: Person,
  served: OfficeDate,
  at: number,
  zone: string,
  dice: Dice,
): Record<string, string> {
  const month = addDays(`${served.slice(0, 7)}-01` as OfficeDate, -1).slice(0, 7) as Month
  const hour = Number(toInstant(at, zone).slice(11, 13))
  return {
    hari: `hari ${formatLongDate(served)}`,
    tanggal: formatDate(served),
    jam: `${dice.whole(6, 16)}.${dice.pick(['00', '15', '30', '45'])}`.padStart(5, '0'),
    bulanLalu: formatMonth(month),
    tahun: served.slice(0, 4),
    waktu: hour < 11 ? 'pagi' : hour < 15 ? 'siang' : hour < 18 ? 'sore' : 'malam',
    romawi: romanMonths[Number(served.slice(5, 7)) - 1] ?? 'I',
    pasar: dice.weighted(places.markets, (market) => market.weight).name,
    kelurahan: person.ward,
    kecamatan: person.district,
    jalan: person.street,
    rw: String(dice.whole(1, 10)).padStart(2, '0'),
    nomorSurat: String(dice.whole(2, 98)),
  }
}

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function complainantOf(
  person: Person,
  channel: Channel,
  dice: Dice,
): NonNullable<IntakeInput['complainant']> {
  const written = channel === 'email' || channel === 'app'
  return {
    name: person.name,
    address: person.address,
    phone: channel === 'letter' && dice.chance(0.4) ? null : person.phone,
    email: written || dice.chance(0.2) ? person.email : null,
    nationalId: person.nationalId,
    representedBy: null,
  }
}

const voices: Record<Channel, Voice> = {
  'walk-in': 'officer',
  telephone: 'call',
  letter: 'letter',
  fax: 'letter',
  referral: 'letter',
  email: 'letter',
  app: 'message',
  'social-media': 'message',
  'text-message': 'message',
}

function narrativeOf(
  matter: Matter,
  channel: Channel,
  again: boolean,
  { phrases }: Material,
  say: Say,
  dice: Dice,
): string {
  const voice = voices[channel]
  const theirs = isDirect(channel)
  const parts = [
    dice.pick(phrases.greetings[voice]),
    again ? dice.pick(theirs ? phrases.again.third : phrases.again.first) : '',
    ...matter.narrative.map((alternatives) => dice.pick(alternatives)),
    dice.pick(phrases.endings[voice]),
  ].filter((part) => part !== '')
  const told = parts.map((part) => sentence(say(part))).join(' ')
  return theirs ? toldOfThem(told) : told
}

/** A slot may stand at the beginning of a sentence. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Where it happened: the market or the ward that the complaint speaks of. */
function placeOf(matter: Matter, say: Say, dice: Dice): string | null {
  const texts = [...matter.subjects, ...matter.narrative.flat()].join(' ')
  const places = ['{pasar}', '{toko}', '{koperasi}', '{jalan}, Kelurahan {kelurahan}']
  const spoken = places.filter((place) => texts.includes(place.slice(0, place.indexOf('}') + 1)))
  const place = spoken[0]
  return place === undefined || dice.chance(0.15) ? null : say(place)
}

type Source = Pick<IntakeInput, 'referredBy' | 'incomingLetter' | 'laporTrackingId'>

/** What a letter, a referral or an application brings along. */
function sourceOf(
  channel: Channel,
  date: OfficeDate,
  { phrases }: Material,
  say: Say,
  dice: Dice,
): Source {
  const onPaper = channel === 'letter' || channel === 'fax' || channel === 'referral'
  const numbered = dice.chance(0.6)
  const code = dice.pick(phrases.letterCodes)
  return {
    referredBy: channel === 'referral' ? say(dice.pick(phrases.referredBy)) : null,
    incomingLetter: onPaper
      ? {
          number: numbered ? say(dice.pick(phrases.letterNumbers).replace('{kode}', code)) : null,
          date: addDays(date, -dice.whole(1, 6)),
          agendaNumber: String(dice.whole(100, 999)),
        }
      : null,
    laporTrackingId: channel === 'app' ? String(dice.whole(7_000_000, 9_999_999)) : null,
  }
}
