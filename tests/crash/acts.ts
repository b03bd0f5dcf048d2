/** What a register is doing when it is killed: each act can be checked afterwards by what it answered. */
import type { Answer } from '../../src-main/contract/calls.ts'
import type { Register } from '../../src-main/register/open-register.ts'

export const actNames = ['receive', 'letter', 'import', 'backup', 'attach', 'complete'] as const
export type ActName = (typeof actNames)[number]

/** What was acknowledged, as much as is needed to find it again. */
export type Acknowledged =
  | { readonly act: 'receive'; readonly number: string; readonly narrative: string }
  | { readonly act: 'letter'; readonly letter: string; readonly sha256: string }
  | { readonly act: 'import'; readonly batch: string; readonly taken: number }
  | { readonly act: 'backup'; readonly name: string; readonly sha256: string }
  | { readonly act: 'attach'; readonly number: string; readonly content: string }
  | { readonly act: 'complete'; readonly number: string; readonly step: string }

export interface Doer {
  readonly register: Register
  /** An officer's id by role. */
  readonly officers: Readonly<Record<string, string>>
  readonly now: () => number
  /** A whole number from 0 up to, and without, `below`. */
  readonly roll: (below: number) => number
  readonly backups: string
}

const importedRows = 40

/** Does one act through the service and answers what it said. */
export async function perform(doer: Doer, act: ActName): Promise<Acknowledged> {
  const token = `${act}-${doer.now()}-${doer.roll(1_000_000_000)}`
  switch (act) {
    case 'receive':
      return receive(doer, token)
    case 'letter': {
      const { number } = await receive(doer, token)
      const made = await call<'issueLetter'>(doer, 'service-officer', 'issueLetter', {
        complaint: number,
        kind: doer.roll(2) === 0 ? 'receipt' : 'completeness-request',
        fields: {},
      })
      return { act, letter: made.letter.id, sha256: made.letter.sha256 }
    }
    case 'import': {
      const { batch, taken } = await call<'takeImport'>(doer, 'register-keeper', 'takeImport', {
        name: `${token}.csv`,
        content: Buffer.from(oldRegister(token)),
        profile: {
          columns: { receivedAt: 'Tanggal', channel: 'Saluran', narrative: 'Isi' },
          values: { channel: { surat: 'letter' } },
          keepNumbers: false,
        },
      })
      if (batch === null) throw new Error('nothing was taken')
      return { act, batch, taken }
    }
    case 'backup': {
      const name = `${token}.meja`
      const file = `${doer.backups}/${name}`
      const made = await call<'keepBackup'>(doer, 'register-keeper', 'keepBackup', { file })
      return { act, name, sha256: made.sha256 }
    }
    case 'attach': {
      const { number } = await receive(doer, token)
      const content = token.repeat(2_000)
      await call<'attach'>(doer, 'service-officer', 'attach', {
        number,
        name: `${token}.txt`,
        content: Buffer.from(content),
      })
      return { act, number, content }
    }
    case 'complete': {
      const { number } = await receive(doer, token)
      const step = 'hand-over'
      await call<'completeStep'>(doer, 'admin-staff', 'completeStep', {
        number,
        step,
        has: ['all'],
      })
      return { act, number, step }
    }
  }
}

async function receive(doer: Doer, narrative: string) {
  const { number } = await call<'receive'>(doer, 'service-officer', 'receive', {
    receivedAt: new Date(doer.now()).toISOString(),
    channel: 'letter',
    narrative,
    subject: `Perihal ${narrative}`,
    category: 'problem-solving',
    complainant: { name: `Pelapor ${narrative}`, address: 'Jl. Gajayana 12' },
    requestedRemedy: 'Diperiksa ulang.',
  })
  return { act: 'receive', number, narrative } as const
}

async function call<N extends Parameters<Register['call']>[0]>(
  { register, officers }: Doer,
  role: string,
  name: N,
  asks: unknown,
): Promise<Answer<N>> {
  const caller = { officer: officers[role] ?? null, callId: crypto.randomUUID() }
  const outcome = await register.call(name, asks, caller)
  if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.answer as Answer<N>
}

function oldRegister(token: string): string {
  const rows = Array.from(
    { length: importedRows },
    (_, row) => `0${1 + (row % 9)}/03/2026,surat,${token} baris ${row}`,
  )
  return ['Tanggal,Saluran,Isi', ...rows].join('\n')
}
