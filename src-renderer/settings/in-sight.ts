import { useEffect, type RefObject } from 'react'
import type { Fault } from '../../src-main/contract/problems.ts'
import { focusFirstFault } from '../form/faults.tsx'

/** Brings the first field with a fault into the middle: the line at the foot would hide what is wrong. */
export function useFirstFault(
  holder: RefObject<HTMLElement | null>,
  faults: readonly Fault[],
): void {
  useEffect(() => {
    if (faults.length === 0) return
    focusFirstFault(holder.current)
    bringIntoSight(holder.current?.querySelector('[data-faulty]') ?? null)
  }, [holder, faults])
}

/** Brings what was just added into sight. */
export function useInSight(added: RefObject<HTMLElement | null>, now: boolean): void {
  useEffect(() => {
    if (now) bringIntoSight(added.current)
  }, [added, now])
}

function bringIntoSight(element: Element | null): void {
  element?.scrollIntoView({ block: 'center' })
}
