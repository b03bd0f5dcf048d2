import { useState } from 'react'
import type { ProcedureLine } from '../../src-main/contract/procedure.ts'
import { Pick } from '../form/pick.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { procedureWords as words } from '../words/procedures.ts'
import { Differences } from './differences.tsx'

interface CompareProps {
  readonly line: ProcedureLine
  readonly open: boolean
  readonly onClose: () => void
  /** Whether the officer may see the draft. */
  readonly withDraft: boolean
}

/** Two versions side by side. */
export function CompareDialog({ line, open, onClose, withDraft }: CompareProps) {
  return (
    <WindowDialog title={words.compareTitle} open={open} onClose={onClose} wide>
      <Comparing line={line} withDraft={withDraft} />
    </WindowDialog>
  )
}

const draft = 'draft'

function Comparing({ line, withDraft }: Omit<CompareProps, 'open' | 'onClose'>) {
  const versions = line.versions.map(({ version }) => version)
  const [newest = 1, second = newest] = versions
  const hasDraft = withDraft && line.draft !== null
  const [from, setFrom] = useState(hasDraft ? newest : second)
  const [to, setTo] = useState<string>(hasDraft ? draft : String(newest))
  const options = versions.map((version) => ({
    id: String(version),
    name: words.versionName(version),
  }))
  return (
    <>
      <div className="compare-picks">
        <Pick
          label={words.from}
          value={String(from)}
          onChange={(chosen) => setFrom(Number(chosen ?? newest))}
          options={options}
        />
        <Pick
          label={words.to}
          value={to}
          onChange={(chosen) => setTo(chosen ?? String(newest))}
          options={[...(hasDraft ? [{ id: draft, name: words.draftVersion }] : []), ...options]}
        />
      </div>
      <Differences id={line.id} from={from} to={to === draft ? null : Number(to)} />
    </>
  )
}
