import { expect, test } from 'vitest'
import { defaultFolder } from '../../src-main/contract/default-folder.ts'
import { argsIntoPractice, argsOutOfPractice, placesOf } from '../../src-main/shell/places.ts'

const linux = { platform: 'linux', env: {}, home: '/home/rina' }

test.each([
  [linux, '/home/rina/.config/meja-aduan/register'],
  [{ ...linux, env: { XDG_CONFIG_HOME: '/data/rina' } }, '/data/rina/meja-aduan/register'],
  [{ ...linux, env: { XDG_CONFIG_HOME: 'relative' } }, '/home/rina/.config/meja-aduan/register'],
  [{ ...linux, platform: 'darwin' }, '/home/rina/Library/Application Support/meja-aduan/register'],
  [
    { platform: 'win32', env: { APPDATA: 'C:\\Users\\Rina\\AppData\\Roaming' }, home: '' },
    'C:\\Users\\Rina\\AppData\\Roaming\\meja-aduan\\register',
  ],
  [
    { platform: 'win32', env: {}, home: 'C:\\Users\\Rina' },
    'C:\\Users\\Rina\\AppData\\Roaming\\meja-aduan\\register',
  ],
])('without a name, the register of %j is in %s', (machine, folder) => {
  expect(defaultFolder(machine)).toBe(folder)
})

test('the window keeps its own things beside the register, never in it', () => {
  expect(placesOf(['.'], linux)).toEqual({
    register: '/home/rina/.config/meja-aduan/register',
    logs: '/home/rina/.config/meja-aduan/logs',
    window: '/home/rina/.config/meja-aduan/window',
    demo: false,
  })
})

test('practice has a register of its own', () => {
  expect(placesOf(['.', '--demo'], linux)).toMatchObject({
    register: '/home/rina/.config/meja-aduan/latihan/register',
    demo: true,
  })
})

const named = { register: '/srv/a', logs: '/srv/a-logs', window: '/srv/a-window' }

test.each([
  ['one word', ['--no-sandbox', '.', '--data=/srv/a'], {}],
  ['two words', ['--data', '/srv/a', '--inspect=0'], {}],
  ['the environment', ['.'], { MEJA_ADUAN_DATA: '/srv/a' }],
  ['the command line before the environment', ['--data=/srv/a'], { MEJA_ADUAN_DATA: '/srv/b' }],
])('a folder named by %s', (_how, args, env) => {
  expect(placesOf(args, { ...linux, env })).toMatchObject(named)
})

test('a named folder can be for practice too', () => {
  expect(placesOf(['--demo', '--data=/srv/a'], linux)).toMatchObject({ ...named, demo: true })
})

test.each([
  ["the person's own", ['.'], '/home/rina/.config/meja-aduan/latihan/register'],
  ['a named one', ['.', '--data', '/srv/a'], '/srv/a-latihan'],
])('from a register, %s, into practice beside it and back', (_which, args, practice) => {
  const into = argsIntoPractice(args)
  expect(placesOf(into, linux)).toMatchObject({ register: practice, demo: true })
  expect(argsOutOfPractice(into)).toEqual(args)
})

test.each([
  ["of one's own", ['.', '--demo']],
  ['in a named folder', ['.', '--data=/srv/demo', '--demo']],
  ['in a folder that holds one', ['.', '--data', '/srv/demo']],
])('out of practice %s the person comes to the real register', (_which, args) => {
  expect(argsOutOfPractice(args)).toEqual(['.'])
})
