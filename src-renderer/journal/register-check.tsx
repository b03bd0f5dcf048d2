import { useState } from 'react'
import { Link } from 'react-aria-components'
import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { Finding } from '../../src-main/contract/keeping.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { hashOf } from '../app/place.ts'
import { CheckResult } from '../backups/check-result.tsx'
import { Action } from '../form/action.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { journalWords as words, rowWords } from '../words/journal.ts'
import { recoveryWords } from '../words/recovery.ts'

type Checked = Outcome<Answer<'verify'>>

/** The whole register read through, each finding by its name; `names` also says what broken rows were about. */
export function RegisterCheck({ names }: { readonly names: boolean }) {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Checked | null>(null)
  const [rows, setRows] = useState<ReadonlyMap<string, string>>(new Map())
  const run = () => {
    setBusy(true)
    setOutcome(null)
    void ask('verify', {})
      .then(async (checked) => {
        setOutcome(checked)
        if (names && 'answer' in checked) setRows(await brokenRows(checked.answer.findings))
      })
      .finally(() => setBusy(false))
  }
  return (
    <section className="stack" aria-labelledby="register-check">
      <div className="journal-head">
        <div>
          <h2 id="register-check">{words.check}</h2>
          <p className="soft">{words.checkMore}</p>
        </div>
        <Action icon="search" busy={busy} onPress={run}>
          {words.check}
        </Action>
      </div>
      <div role="status">
        <Waiting busy={busy} what={words.checking} />
        {outcome && 'problem' in outcome ? <ProblemNotice problem={outcome.problem} /> : null}
        {outcome && 'answer' in outcome ? (
          <CheckResult
            check={outcome.answer}
            good={words.whole}
            more={({ finding, what }) =>
              finding === 'history-broken' ? rows.get(what) : undefined
            }
          />
        ) : null}
        {outcome && 'answer' in outcome && !outcome.answer.ok ? (
          <p>
            {words.findingsNext}{' '}
            <Link className="link" href={hashOf({ at: 'help', topic: 'catatan' })}>
              {recoveryWords.helpFile}
            </Link>
          </p>
        ) : null}
      </div>
    </section>
  )
}

/** More are told by their sequence alone. */
const named = 20

/** What the broken rows of the history say of themselves, by their sequence. */
async function brokenRows(findings: readonly Finding[]): Promise<Map<string, string>> {
  const broken = findings.filter(({ finding }) => finding === 'history-broken').slice(0, named)
  const told = await Promise.all(
    broken.map(async ({ what }) => {
      const outcome = await ask('journal', { below: Number(what) + 1, limit: 1 })
      const row = 'answer' in outcome ? outcome.answer.rows[0] : undefined
      if (!row || String(row.sequence) !== what) return []
      const when = formatMoment(row.recordedAt)
      return [[what, words.rowBroken(when, rowWords(row.kind, row.detail), row.complaint)] as const]
    }),
  )
  return new Map(told.flat())
}
