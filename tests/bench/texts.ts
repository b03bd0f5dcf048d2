import { Category, Channel } from '../../src-main/contract/complaint.ts'
import type { IntakeInput } from '../../src-main/contract/complaint.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { readMaterial } from '../../src-main/register/demo/material.ts'
import type { Material, Matter } from '../../src-main/register/demo/material.ts'
import { inventPerson } from '../../src-main/register/demo/person.ts'
import { speech } from '../../src-main/register/demo/speech.ts'

export type Told = Omit<IntakeInput, 'receivedAt'>

const kept = 4_000

/**
 * Complaints of this office in the demo's words. A few thousand are composed; the later ones join
 * the matter of one with the person of another and a telephone of their own.
 */
export function readBank(assets: string): (index: number) => Told {
  const material = readMaterial(assets)
  const dice = diceOf(7, 11)
  const bank = Array.from({ length: kept }, () => compose(material, dice))
  return (index) => {
    const told = bank[index % kept]
    const other = bank[(index * 31 + Math.floor(index / kept) * 7) % kept]
    if (!told || !other) throw new Error('the bank is empty')
    const phone = `08${String((index * 7_919) % 10 ** 9).padStart(10, '3')}`
    return { ...told, complainant: { ...other.complainant, phone } }
  }
}

function compose(material: Material, dice: Dice): Told {
  const matter = dice.weighted(material.matters, (one) => one.weight)
  const person = inventPerson(dice, material)
  const market = dice.weighted(material.places.markets, (one) => one.weight).name
  const say = speech(
    dice,
    { ...material.phrases.slots, ...matter.slots },
    {
      hari: `hari ${dice.pick(['Senin', 'Selasa', 'Rabu', 'Kamis'])}`,
      tanggal: `${dice.whole(1, 28)} Maret`,
      jam: `0${dice.whole(7, 9)}.30`,
      bulanLalu: 'bulan lalu',
      tahun: String(dice.whole(2018, 2026)),
      waktu: 'pagi',
      romawi: 'III',
      pasar: market,
      kelurahan: person.ward,
      kecamatan: person.district,
      jalan: person.street,
      rw: '03',
      nomorSurat: String(dice.whole(2, 98)),
      ...(matter.cases.length === 0 ? {} : dice.pick(matter.cases)),
    },
  )
  return {
    channel: dice.pick(Channel.options),
    complainant: {
      name: person.name,
      address: person.address,
      phone: person.phone,
      email: person.email,
      nationalId: person.nationalId,
    },
    category: dice.pick(Category.options),
    classification: matter.classification,
    subject: say(dice.pick(matter.subjects)),
    narrative: narrativeOf(matter, dice, say),
    requestedRemedy: say(dice.pick(matter.remedies)),
    place: market,
    division: matter.division,
  }
}

function narrativeOf(matter: Matter, dice: Dice, say: (text: string) => string): string {
  return matter.narrative
    .map((alternatives) => say(dice.pick(alternatives)))
    .filter((sentence) => sentence !== '')
    .join(' ')
}
