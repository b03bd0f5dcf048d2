import { caller, open } from './fill.ts'
import type { Filled } from './fill.ts'
import { interleaved, median } from './measure.ts'
import type { Row } from './measure.ts'
import { openForReceiving } from './registration.ts'
import { typedTexts } from './search.ts'

const sizes = ['small', 'large'] as const
type Size = (typeof sizes)[number]

/** The same calls on a large register and on a small one, in turn. */
export async function measureGrowth(small: Filled, large: Filled, rounds: number): Promise<Row[]> {
  const ratio = (large.complaints / small.complaints).toLocaleString('en')
  const row = (what: string, limit: number, times: Record<Size, number[]>): Row => ({
    measure: `growth of ${what}, ${large.complaints.toLocaleString('en')} complaints`,
    against: `itself at ${small.complaints.toLocaleString('en')}`,
    value: median(times.large) / median(times.small),
    limit,
    unit: 'times',
    times: `${median(times.large).toFixed(2)} ms against ${median(times.small).toFixed(2)} ms`,
    method: `${rounds} calls in process on each in turn, ${ratio} times the complaints; medians`,
  })
  const read = await reading(small, large, rounds)
  const received = await receiving(small, large, rounds)
  return [
    row('list', 1.5, read.list),
    row('search', 5, read.search),
    row('registration', 1.5, received),
  ]
}

async function reading(small: Filled, large: Filled, rounds: number) {
  const registers = { small: await open(small.folder), large: await open(large.folder) }
  try {
    const call = { small: caller(registers.small, small), large: caller(registers.large, large) }
    const texts = typedTexts(rounds)
    const inTurn = (work: (size: Size, round: number) => unknown) =>
      interleaved(
        rounds,
        {
          small: (round) => work('small', round),
          large: (round) => work('large', round),
        },
        20,
      )
    return {
      list: await inTurn((size) => call[size]('listComplaints', { limit: 50 })),
      search: await inTurn((size, round) =>
        call[size]('find', { text: texts[Math.max(0, round)] ?? '', limit: 50 }),
      ),
    }
  } finally {
    for (const size of sizes) registers[size].close()
  }
}

async function receiving(small: Filled, large: Filled, rounds: number) {
  const desks = { small: await openForReceiving(small), large: await openForReceiving(large) }
  try {
    return await interleaved(rounds, { small: desks.small.receive, large: desks.large.receive }, 20)
  } finally {
    for (const size of sizes) desks[size].close()
  }
}
