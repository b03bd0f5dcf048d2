// A process of its own draws one letter with the body given and prints the hash of its bytes.
import { createHash } from 'node:crypto'
import { makeLetter } from './make-letter.ts'

const [body] = process.argv.slice(2)
const { pdf } = await makeLetter({ kind: 'follow-up-complainant', fields: { body } })
process.stdout.write(createHash('sha256').update(pdf).digest('hex'))
