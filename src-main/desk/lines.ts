import { Refusal } from '../register/refusal.ts'

/**
 * The lines of a stream, parted by LF alone (JSON may hold U+2028 as it is), without a CR before it
 * and without a BOM. A line that is not UTF-8 comes as a refusal in its place: nothing damaged is
 * taken for what was written.
 */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string | Refusal> {
  let begun: Buffer[] = []
  for await (const piece of input) {
    let from = 0
    for (let end = piece.indexOf(lf); end >= 0; end = piece.indexOf(lf, from)) {
      yield decoded(Buffer.concat([...begun, piece.subarray(from, end)]))
      begun = []
      from = end + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
  }
  if (begun.length > 0) yield decoded(Buffer.concat(begun))
}

const lf = 0x0a
const utf8 = new TextDecoder('utf-8', { fatal: true })

function decoded(line: Buffer): string | Refusal {
  try {
    return utf8.decode(line).replace(/\r$/, '')
  } catch {
    return new Refusal({ problem: 'invalid', faults: [{ field: '', problem: 'not-json' }] })
  }
}
