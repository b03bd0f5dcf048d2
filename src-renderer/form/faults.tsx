import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Fault, Problem } from '../../src-main/contract/problems.ts'
import { hushDone } from '../app/status-line.tsx'
import { hintOfFault, sentenceOfFault } from '../../src-main/contract/sentences.ts'

interface HeldFaults {
  /** What stands before every field's path in the faults, `office.`. */
  readonly within: string
  readonly faults: readonly Fault[]
  readonly forget: (field: string) => void
  /** What the fields in sight are called, by their paths. */
  readonly labels: Map<string, string>
}

interface Forgotten {
  readonly of: readonly Fault[]
  readonly fields: readonly string[]
}

/** The faults of a form by field path, so that each stands beside its own field. */
const Faults = createContext<HeldFaults>({
  within: '',
  faults: [],
  forget: () => undefined,
  labels: new Map(),
})

const none: readonly Fault[] = []

/** Beside a field of the form a fault of form is said as the clerk sees it. */
function hintBeside(fault: Fault): string {
  return fault.problem === 'not-a-time' ? 'Tanggal atau jam tidak benar.' : hintOfFault(fault)
}

export function faultsOfProblem(problem: Problem | null): readonly Fault[] {
  return problem?.problem === 'invalid' ? problem.faults : none
}

/** A fault goes away as soon as its field is changed; the next attempt judges anew. */
export function FaultyForm({
  faults,
  within = '',
  children,
}: {
  readonly faults: readonly Fault[]
  readonly within?: string
  readonly children: ReactNode
}) {
  // Kept together with the faults it is about: the next attempt brings a list of its own.
  const [forgotten, setForgotten] = useState<Forgotten>({ of: none, fields: [] })
  const [labels] = useState(() => new Map<string, string>())
  const held = useMemo(() => {
    const fields = forgotten.of === faults ? forgotten.fields : []
    return {
      within,
      faults: faults.filter(({ field }) => !fields.includes(field)),
      forget: (field: string) => setForgotten({ of: faults, fields: [...fields, field] }),
      labels,
    }
  }, [faults, within, forgotten, labels])
  return <Faults value={held}>{children}</Faults>
}

/**
 * The hint to stand beside a field, or null; and the way to say that the field was changed. `label`: what
 * the field is called here, so that the line above the button calls it the same.
 */
export function useFault(
  field: string | undefined,
  label?: string,
): {
  readonly fault: string | null
  readonly changed: () => void
} {
  const { faults, within, forget, labels } = use(Faults)
  const path = within + (field ?? '')
  useEffect(() => {
    // Of a row among others the table of names tells the place, the label does not.
    if (field === undefined || label === undefined || /\.\d+(\.|$)/.test(field)) return
    labels.set(path, label)
    return () => void labels.delete(path)
  }, [field, label, labels, path])
  const fault = faults.find((one) => field !== undefined && one.field === within + field)
  return {
    fault: fault ? hintBeside(fault) : null,
    changed: () => {
      if (fault) forget(fault.field)
    },
  }
}

/** One line above the button: what is wrong, in one sentence each. */
export function FaultLine({ without }: { readonly without?: string }) {
  const { faults: all, labels } = use(Faults)
  const faults = all.filter(({ field }) => field !== without)
  if (faults.length === 0) return null
  return (
    <p className="fault-line" role="alert">
      {faults.map((fault) => sentenceOfFault(fault, labels.get(fault.field))).join(' ')}
    </p>
  )
}

/**
 * Puts the focus on the first field that has a fault, in the order of the page. Called at once after
 * the faults are drawn: whoever types on already must not be led away from a field they are mending.
 */
export function focusFirstFault(form: HTMLElement | null): void {
  const holder = form?.querySelector('[data-faulty]')
  const first = holder?.querySelector<HTMLElement>(
    'textarea, input:not([type="hidden"]):not([hidden]), [role="spinbutton"], button',
  )
  if (first) hushDone()
  first?.focus()
}
