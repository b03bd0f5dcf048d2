/** What `npm start` does without a display: works through the app and leaves what it saw in demo-output/. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './launch.ts'
import { root } from './run.ts'

const output = join(root, 'demo-output')
mkdirSync(output, { recursive: true })

const { app, window } = await launch({ args: ['--demo'] })
const screenshot = join(output, 'hari-ini.png')
await window.screenshot({ path: screenshot })
await app.close()
console.log(`demo-output/hari-ini.png`)
