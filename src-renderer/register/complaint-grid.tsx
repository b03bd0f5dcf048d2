import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { go } from '../app/place.ts'
import { columns, ComplaintCells, type Line } from './complaint-cells.tsx'
import { leaveAt } from './left-at.ts'

/** Rows drawn above and below those in sight, so that scrolling shows no gap; each costs at every jump. */
const beyond = 5

/** Pixels of a row: one line, or with what was found below it. */
const heights = { one: 36, two: 56 } as const

export interface GridProps {
  readonly label: string
  readonly count: number
  /** Whether more may follow than are counted: then how many is not told. */
  readonly more?: boolean
  readonly lines: keyof typeof heights
  /** The row that was left for its case; null for the first. */
  readonly start: number | null
  readonly lineAt: (index: number) => Line | null
  /** Says which rows are in sight, both ends included. */
  readonly onShown: (from: number, to: number) => void
  /** The row that the keyboard is on. */
  readonly onCurrent: (index: number) => void
  /** The right arrow, the left one or Escape: the case beside the list. */
  readonly onPeek: (open: boolean) => void
}

/**
 * Any number of complaints in rows of one height, of which only those in sight are drawn: the arrows,
 * Home, End and the page keys move, Enter opens. (A table of React Aria builds all its rows before it
 * draws any: at a hundred thousand the window would stand still.)
 */
export function ComplaintGrid(props: GridProps) {
  const { count, start, onShown, lineAt } = props
  const height = heights[props.lines]
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [fitting, setFitting] = useState(20)
  const [at, setAt] = useState(start ?? 0)
  const current = Math.min(at, count - 1)
  const wantsFocus = useRef(false)
  const left = useRef(start)

  const from = Math.max(0, first - beyond)
  const to = Math.min(count - 1, first + fitting + beyond)

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const measure = () => setFitting(Math.ceil(box.clientHeight / height))
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    measure()
    return () => watch.disconnect()
  }, [height])

  // Coming back from a case, the list stands as it was left, as soon as so many are counted; who types
  // elsewhere goes on typing.
  useLayoutEffect(() => {
    const box = scroller.current
    const row = left.current
    if (!box || row === null || row >= count) return
    left.current = null
    box.scrollTop = Math.max(0, row * height - box.clientHeight / 2)
    wantsFocus.current = ['BODY', 'MAIN'].includes(document.activeElement?.tagName ?? 'BODY')
  }, [count, height])

  useEffect(() => onShown(from, to), [onShown, from, to])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    rowAt(scroller.current, current)?.focus({ preventScroll: true })
  }, [current])

  const moveTo = (wanted: number) => {
    const box = scroller.current
    if (!box) return
    const next = Math.min(Math.max(0, wanted), count - 1)
    const head = box.querySelector<HTMLElement>('.grid-head')?.offsetHeight ?? 0
    const top = next * height
    const room = box.clientHeight - head
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + height > box.scrollTop + room) box.scrollTop = top + height - room
    wantsFocus.current = true
    setFirst(Math.floor(box.scrollTop / height))
    setAt(next)
    props.onCurrent(next)
    if (next === current) rowAt(box, next)?.focus({ preventScroll: true })
  }

  const open = (index: number) => {
    const line = lineAt(index)
    if (!line) return
    leaveAt(index)
    go({ at: 'case', number: line.number })
  }

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey || event.metaKey) return
    const page = Math.max(1, fitting - 2)
    const acts: Record<string, () => void> = {
      ArrowDown: () => moveTo(current + 1),
      ArrowUp: () => moveTo(current - 1),
      PageDown: () => moveTo(current + page),
      PageUp: () => moveTo(current - page),
      Home: () => moveTo(0),
      End: () => moveTo(count - 1),
      Enter: () => open(current),
      ArrowRight: () => props.onPeek(true),
      ArrowLeft: () => props.onPeek(false),
      Escape: () => props.onPeek(false),
    }
    const act = acts[event.key]
    if (!act || (event.ctrlKey && !['Home', 'End'].includes(event.key))) return
    event.preventDefault()
    act()
  }

  const pressed = (event: MouseEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    if (row) open(Number(row.dataset['index']))
  }

  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  // The row that has the focus stays, wherever one scrolls.
  if (current < from || current > to) drawn.push(current)
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={props.more ? -1 : count + 1}
      aria-colcount={columns.length}
      className={`complaint-grid complaint-grid-${props.lines}`}
      onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / height))}
      onKeyDown={press}
      onClick={pressed}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {columns.map((column) => (
            <div key={column} role="columnheader">
              {column}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: count * height }}>
        {drawn.map((index) => {
          const line = lineAt(index)
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className="grid-row"
              data-index={index}
              data-key={line?.number}
              tabIndex={index === current ? 0 : -1}
              style={{ top: index * height, height }}
              onFocus={() => {
                if (index === current) return
                setAt(index)
                props.onCurrent(index)
              }}
            >
              <ComplaintCells line={line} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function rowAt(box: HTMLElement | null, index: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
}
