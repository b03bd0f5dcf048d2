import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assets, ownFolder } from '../fixtures/open-desk.ts'
import { initialised, runDesk } from './run-desk.ts'

describe('procedures on the desk command', () => {
  it('are listed, shown, written to a file, judged, brought in, published and moved to', async () => {
    const { desk } = await initialised()
    const as = { as: 'secretary' }
    const lines = (await desk(['procedures'])).lines
    expect(lines.map((line) => [line['id'], line['openDoubts']])).toEqual([
      ['langsung', 3],
      ['tidak-langsung', 8],
    ])
    const file = join(ownFolder(), 'sop.json')
    const shown = await desk(['procedure', 'tidak-langsung', '--out', file])
    expect([shown.code, shown.first['version']]).toEqual([0, 1])
    const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    expect(content).toEqual(shown.first)
    expect((await desk(['doubts', 'tidak-langsung'])).lines).toHaveLength(8)

    const complaint = { receivedAt: '2026-01-05T09:15:00+07:00', channel: 'letter', narrative: 'x' }
    const received = await desk(['receive'], { input: JSON.stringify(complaint) })
    const number = String(received.first['number'])

    writeFileSync(file, JSON.stringify({ ...content, title: 'Pelayanan Pengaduan' }))
    expect((await runDesk(['procedure', 'check', file])).first).toEqual({
      ok: true,
      id: 'tidak-langsung',
      steps: 5,
    })
    expect((await desk(['procedure', 'adopt', file])).first).toEqual({ problem: 'not-allowed' })
    expect((await desk(['procedure', 'adopt', file], as)).first).toMatchObject({ revision: 1 })
    expect((await desk(['procedure', 'publish', 'tidak-langsung'], as)).first).toMatchObject({
      version: 2,
      title: 'Pelayanan Pengaduan',
    })
    const move = ['move', number, '--version', '2', '--reason', 'Judul baru']
    expect((await desk(move, as)).first).toMatchObject({
      procedure: { id: 'tidak-langsung', version: 2 },
    })
    expect((await desk(['procedure', 'tidak-langsung'])).first['version']).toBe(2)
    expect((await desk(['verify'])).first).toMatchObject({ ok: true })
  })

  it('name what is wrong with a file, and change nothing', async () => {
    const { desk } = await initialised()
    const file = join(ownFolder(), 'sop.json')
    const shipped = readFileSync(join(assets, 'sop/tidak-langsung.json'), 'utf8')
    writeFileSync(file, shipped.replace('"closes": "resolved"', '"step": "clarify"'))
    for (const ran of [
      await runDesk(['procedure', 'check', file]),
      await desk(['procedure', 'adopt', file], { as: 'secretary' }),
    ]) {
      expect([ran.code, ran.first['problem']]).toEqual([1, 'procedure-unsound'])
      expect(ran.words).toMatch(/Klarifikasi → Telaah/)
    }
    expect(
      (await desk(['procedure', 'adopt', `${file}x`], { as: 'secretary' })).first,
    ).toMatchObject({ problem: 'cannot-read' })
    for (const args of [['procedure'], ['procedure', 'burn', 'x'], ['move', 'x'], ['doubts']])
      expect([args, (await desk(args)).code]).toEqual([args, 2])
  })
})
