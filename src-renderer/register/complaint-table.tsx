import type { ComplaintLine } from '../../src-main/contract/complaint.ts'
import { ComplaintList } from './complaint-list.tsx'
import './register.css'

const nothing = () => undefined

/** Some complaints within a longer screen: as high as they are, up to most of the window. */
export function ComplaintTable({
  lines,
  label,
}: {
  readonly lines: readonly ComplaintLine[]
  readonly label: string
}) {
  return (
    <div className="complaint-table" style={{ height: `${lines.length * 2.25 + 4.5}rem` }}>
      <ComplaintList
        label={label}
        count={lines.length}
        lines="one"
        lineAt={(index) => lines[index] ?? null}
        onShown={nothing}
      />
    </div>
  )
}
