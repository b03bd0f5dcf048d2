// A process of its own draws one letter and prints the hash of its bytes (letters.bytes.test.ts).
import { createHash } from 'node:crypto'
import { makeLetter } from './make-letter.ts'

const { pdf } = await makeLetter({ kind: 'follow-up-complainant' })
process.stdout.write(createHash('sha256').update(pdf).digest('hex'))
