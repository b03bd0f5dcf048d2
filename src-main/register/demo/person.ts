import type { Dice } from './dice.ts'
import type { Material } from './material.ts'

/** Somebody who complains: composed at random, like nobody in particular. */
export interface Person {
  readonly name: string
  readonly address: string
  readonly district: string
  readonly ward: string
  readonly street: string
  readonly phone: string
  readonly email: string | null
  readonly nationalId: string | null
}

export function inventPerson(dice: Dice, { people, places }: Material): Person {
  const community = dice.weighted(people.communities, (one) => one.weight)
  const woman = dice.chance(0.48)
  const first = dice.pick(woman ? community.women : community.men)
  const after = dice.pick(woman ? community.afterWomen : community.after)
  const name = dice.chance(community.single) ? first : `${first} ${after}`
  const district = dice.weighted(places.districts, (one) => one.weight)
  const ward = dice.pick(district.wards)
  const street = dice.pick(ward.streets)
  return {
    name,
    address: addressOf(dice, street, ward.name, district.name),
    district: district.name,
    ward: ward.name,
    street,
    phone: phoneOf(dice, dice.pick(people.phonePrefixes)),
    email: dice.chance(0.3)
      ? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}${dice.whole(10, 99)}@${dice.pick(people.mailHosts)}`
      : null,
    nationalId: dice.chance(0.12) ? nationalIdOf(dice, woman) : null,
  }
}

function addressOf(dice: Dice, street: string, ward: string, district: string): string {
  const house = `${street} No. ${dice.whole(1, 140)}`
  const block = dice.chance(0.6) ? ` RT ${two(dice.whole(1, 12))} RW ${two(dice.whole(1, 10))}` : ''
  return dice.pick([
    `${house}${block}, Kelurahan ${ward}, Kecamatan ${district}, Kota Malang`,
    `${house}${block}, ${ward}, ${district}, Malang`,
    `${house}${block}, Kel. ${ward}, Kota Malang`,
  ])
}

function phoneOf(dice: Dice, prefix: string): string {
  const [a, b] = [dice.whole(1000, 9999), dice.whole(100, 9999)]
  return dice.pick([
    `${prefix}-${a}-${b}`,
    `${prefix} ${a} ${b}`,
    `${prefix}${a}${b}`,
    `+62 ${prefix.slice(1)}-${a}-${b}`,
  ])
}

/** 16 digits in the right form, of a district (99) that Kota Malang does not have. */
function nationalIdOf(dice: Dice, woman: boolean): string {
  const day = dice.whole(1, 28) + (woman ? 40 : 0)
  const born = `${two(day)}${two(dice.whole(1, 12))}${two(dice.whole(55, 99))}`
  return `357399${born}${String(dice.whole(1, 40)).padStart(4, '0')}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
