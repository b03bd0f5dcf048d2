import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { calls, isCallName } from '../contract/calls.ts'
import type { RegisterCallName } from '../contract/calls.ts'
import { OfficeDate } from '../contract/values.ts'
import { signInReading } from '../register/officers/sign-in.ts'
import { sealingKeyOf } from '../register/keeping/sealing-key.ts'
import { openRegister } from '../register/open-register.ts'
import { Refusal } from '../register/refusal.ts'
import { restoreRegister } from '../register/replace-register.ts'
import { backUp } from '../register/storage/backup.ts'
import type { Connection } from '../register/storage/connection.ts'
import { databaseIn } from '../register/storage/folder.ts'
import { verify as verifyRegister } from '../register/storage/verify.ts'
import type { Command } from './command.ts'
import { readJsonFile, readJsonInput, refuseUnwritable } from './files.ts'
import { printOutcome } from './printer.ts'
import { credentialsOf, folderOf, readingSignedIn, signedIn } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'

const text = { type: 'string' } as const

const init: Command = {
  usage: '[--office BERKAS.json] [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { office: text }, [0, 0])
    const folder = folderOf(words)
    refuseExisting(folder)
    const file = words.text('office')
    const office = file === null ? undefined : await readJsonFile(file)
    const opened = await openRegister(folder, { ...surroundings, create: { office } })
    if ('problem' in opened) return printer.refuse(opened.problem)
    opened.answer.close()
    printer.answer({ folder, ...opened.answer.created })
  },
}

const demo: Command = {
  usage: '[--complaints 200] [--seed 1] [--until TANGGAL] [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { complaints: text, seed: text, until: text }, [0, 0])
    const folder = folderOf(words)
    const complaints = words.whole('complaints', 1, 1_000_000) ?? 200
    const seed = words.whole('seed', 0, 2 ** 31) ?? 1
    const until = untilOf(words.text('until'))
    refuseExisting(folder)
    // Nothing else needs what the demo is made of.
    const { fillDemo } = await import('../register/demo/fill-demo.ts')
    printOutcome(printer, await fillDemo(folder, surroundings, { complaints, seed, until }))
  },
}

function untilOf(given: string | null): OfficeDate | null {
  if (given === null) return null
  const parsed = OfficeDate.safeParse(given)
  if (!parsed.success)
    throw new Refusal({ problem: 'invalid', faults: [{ field: 'until', problem: 'not-a-date' }] })
  return parsed.data
}

function refuseExisting(folder: string): void {
  if (existsSync(databaseIn(folder))) throw new Refusal({ problem: 'register-exists' })
}

const backup: Command = {
  usage: '--out BERKAS --as PETUGAS [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { out: text }, [0, 0])
    const out = words.text('out')
    if (out === null) throw new WordsOff()
    await readingSignedIn(words, surroundings, async (db, folder) => {
      await refuseUnwritable(out, folder)
      // It leaves the PC: sealed wherever a passphrase was set.
      const key = sealingKeyOf(db)
      const made = await backUp(db, folder, out, surroundings.clock(), { key })
      printer.answer({ ...made, file: out })
    })
  },
}

const restore: Command = {
  usage:
    'BERKAS --as PETUGAS [--data FOLDER] (cadangan terkunci: frasa sandinya di MEJA_ADUAN_PASSPHRASE)',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [1, 1])
    const file = resolve(words.positionals[0] ?? '')
    const folder = folderOf(words)
    const passphrase = process.env['MEJA_ADUAN_PASSPHRASE'] || null
    try {
      await signedIn(words, surroundings, async (client) =>
        printOutcome(printer, await client.call('restoreBackup', { file, passphrase })),
      )
    } catch (error) {
      // Nothing here to sign in to: the officers in the backup are asked.
      if (!(error instanceof Refusal) || !withoutRegister.includes(error.problem.problem))
        throw error
      const { officer, password } = credentialsOf(words)
      const admitTo = (db: Connection) => {
        const signed = signInReading(db, officer, password, surroundings.clock())
        if (signed.role !== 'register-keeper') throw new Refusal({ problem: 'not-allowed' })
      }
      const restored = await restoreRegister(file, folder, surroundings, admitTo, passphrase)
      printOutcome(printer, restored)
    }
  },
}

const withoutRegister = ['no-register', 'register-damaged']

const verify: Command = {
  usage: '--as PETUGAS [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [0, 0])
    await readingSignedIn(words, surroundings, async (db, folder) => {
      const check = await verifyRegister(db, folder)
      printer.answer(check)
      if (!check.ok) printer.fail()
    })
  },
}

const call: Command = {
  usage: 'NAMA --as PETUGAS [--data FOLDER] (argumen sebagai JSON dari masukan baku)',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [1, 1])
    const name = words.positionals[0] ?? ''
    await signedIn(words, surroundings, async (client) => {
      const asks = await readJsonInput()
      if (!isRegisterCall(name)) return printer.refuse({ problem: 'unknown-call' })
      printOutcome(printer, await client.callUnchecked(name, asks))
    })
  },
}

function isRegisterCall(name: string): name is RegisterCallName {
  return isCallName(name) && calls[name].by !== 'shell'
}

export const keepingCommands = {
  init,
  demo,
  backup,
  restore,
  verify,
  call,
} satisfies Record<string, Command>
