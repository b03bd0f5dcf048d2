import { useEffect, useState } from 'react'
import { Peek } from '../today/peek.tsx'
import '../today/today.css'
import { registerWords as words } from '../words/register.ts'
import { ComplaintGrid, type GridProps } from './complaint-grid.tsx'
import { takeLeft } from './left-at.ts'

/** Milliseconds on one row before its case is read: holding an arrow down reads none on the way. */
const rest = 150

/** The list, and beside it the case of the row that the keyboard is on. */
export function ComplaintList(props: Omit<GridProps, 'start' | 'onCurrent' | 'onPeek'>) {
  const { lineAt } = props
  const [start] = useState(takeLeft)
  const [current, setCurrent] = useState(start ?? 0)
  const [peeking, setPeeking] = useState(false)
  const number = lineAt(current)?.number ?? null
  const [peeked, setPeeked] = useState<string | null>(null)
  useEffect(() => {
    if (!peeking) return
    const timer = setTimeout(() => setPeeked(number), peeked === null ? 0 : rest)
    return () => clearTimeout(timer)
  }, [peeking, number, peeked])
  const close = () => {
    setPeeking(false)
    setPeeked(null)
  }
  return (
    <div className={`list-beside ${peeking ? 'list-peeking' : ''}`}>
      <ComplaintGrid
        {...props}
        start={start}
        onCurrent={setCurrent}
        onPeek={(open) => (open ? setPeeking(true) : close())}
      />
      {peeking && peeked ? <Peek key={peeked} number={peeked} onClose={close} /> : null}
      <p className="soft small list-keys">{words.listKeys}</p>
    </div>
  )
}
