/** `node draw-letters.ts FOLDER COUNT`: draws letters as the product does, in a process of its own. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawSample } from './letter-sample.ts'

const [folder = '.', count = '1'] = process.argv.slice(2)
for (let index = 0; index < Number(count); index += 1)
  writeFileSync(join(folder, `${index}.pdf`), await drawSample(index))
