import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { calls } from '../contract/calls.ts'
import type { Answer, AsksInput, RegisterCallName } from '../contract/calls.ts'
import type { Outcome } from '../contract/call.ts'
import { defaultFolder } from '../contract/default-folder.ts'
import type { Context, Surroundings } from '../register/context.ts'
import { signInReading } from '../register/officers/sign-in.ts'
import { openRegister } from '../register/open-register.ts'
import { Refusal } from '../register/refusal.ts'
import type { Connection } from '../register/storage/connection.ts'
import { connectReadOnly } from '../register/storage/connection.ts'
import { databaseIn } from '../register/storage/folder.ts'
import type { Words } from './words.ts'

/** Makes calls as the officer who is signed in, and checks the answers as any client does. */
export interface Client {
  readonly context: Context
  call<N extends RegisterCallName>(name: N, asks: AsksInput<N>): Promise<Outcome<Answer<N>>>
  /** Hears how far a long call is. */
  onProgress(hear: (done: number, total: number) => void): void
  /** For arguments that come from outside as they are. */
  callUnchecked(name: RegisterCallName, asks: unknown): Promise<Outcome<unknown>>
}

export function folderOf(words: Words): string {
  const given = words.text('data')
  return given === null
    ? defaultFolder({ platform: process.platform, env: process.env, home: homedir() })
    : resolve(given)
}

/** Officer and password as the command's words and `MEJA_ADUAN_PASSWORD` give them. */
export function credentialsOf(words: Words): { officer: string; password: string } {
  return {
    officer: words.text('as') ?? '',
    password: process.env['MEJA_ADUAN_PASSWORD'] ?? '',
  }
}

/** Opens the register, signs in, works, and closes. Throws a Refusal for what stands in the way. */
export async function signedIn(
  words: Words,
  surroundings: Surroundings,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const opened = await openRegister(folderOf(words), surroundings)
  if ('problem' in opened) throw new Refusal(opened.problem)
  const register = opened.answer
  try {
    const signed = await register.call('signIn', credentialsOf(words), noOne)
    if ('problem' in signed) throw new Refusal(signed.problem)
    const caller = { officer: credentialsOf(words).officer, callId: null, desk: true }
    const callUnchecked = (name: RegisterCallName, asks: unknown) =>
      register.call(name, asks, caller)
    await work({
      context: register.context(),
      callUnchecked,
      onProgress: (hear) => register.onProgress((_name, done, total) => hear(done, total)),
      async call(name, asks) {
        const outcome = await callUnchecked(name, asks)
        if ('problem' in outcome) return outcome
        return { answer: calls[name].answers.parse(outcome.answer) as never }
      },
    })
  } finally {
    register.close()
  }
}

const noOne = { officer: null, callId: null, desk: true }

/**
 * Only reads, beside whoever has the register open: it keeps to the waits after failed passwords, and
 * cannot count its own. Who can run programs on this PC can read the file beside it anyway.
 */
export async function readingSignedIn(
  words: Words,
  surroundings: Pick<Surroundings, 'clock'>,
  work: (db: Connection, folder: string) => Promise<void>,
): Promise<void> {
  const folder = folderOf(words)
  await reading(folder, async (db) => {
    const { officer, password } = credentialsOf(words)
    signInReading(db, officer, password, surroundings.clock())
    await work(db, folder)
  })
}

export async function reading(
  folder: string,
  work: (db: Connection) => Promise<void>,
): Promise<void> {
  if (!existsSync(databaseIn(folder))) throw new Refusal({ problem: 'no-register' })
  const db = connectReadOnly(databaseIn(folder))
  try {
    await work(db)
  } finally {
    db.close()
  }
}
