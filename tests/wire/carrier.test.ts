import { expect, test } from 'vitest'
import { chooseCarrier } from '../../src-main/shell/carrier.ts'
import type { Carrier, CarrierOptions } from '../../src-main/shell/carrier.ts'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('try-register.ts', import.meta.url))

function carrierFor(nodeApi: number): { forked: unknown[][]; start: () => Carrier } {
  const forked: unknown[][] = []
  const utilityProcess = {
    fork: (...given: unknown[]) => {
      forked.push(given)
      return { on: () => undefined, once: () => undefined }
    },
  } as unknown as CarrierOptions['utilityProcess']
  const env = { HOME: '/home/rina', MEJA_ADUAN_PASSWORD: 'rahasia', NODE_OPTIONS: '--inspect' }
  return { forked, start: chooseCarrier({ entry, nodeApi, utilityProcess, env, errors: 'ignore' }) }
}

test('an Electron new enough carries the register itself, with little of the environment', () => {
  const { forked, start } = carrierFor(10)
  start()
  expect(forked).toMatchObject([[entry, [], { env: { HOME: '/home/rina' }, execArgv: [] }]])
  expect(JSON.stringify(forked)).not.toMatch(/rahasia|inspect/)
})

test('under an older one it runs on the Node 24 of node_modules', async () => {
  const { forked, start } = carrierFor(9)
  const carrier = start()
  const ended = new Promise<void>((resolve) => carrier.onEnd(resolve))
  carrier.kill()
  await ended
  expect(forked).toEqual([])
})
