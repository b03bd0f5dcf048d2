import type { Setup } from '../../src-main/contract/setup-calls.ts'
import { setupWords } from '../words/setup.ts'

/** The steps of the wizard, by their names in the hash, in their order. */
export const wizardSteps = {
  kantor: 'office',
  petugas: 'officers',
  sop: 'procedure',
  libur: 'calendar',
  cadangan: 'backup',
  siap: 'end',
} as const
export type StepName = keyof typeof wizardSteps
export const stepNames = Object.keys(wizardSteps) as StepName[]

/** Whether a step is done; the backup's place is known to the window alone. */
export function isDone(name: StepName, setup: Setup, backupPlace: string | null): boolean {
  const step = wizardSteps[name]
  if (step === 'backup') return backupPlace !== null
  return step === 'end' ? !setup.open : setup.done[step]
}

/** What is still to be done, before the end. */
export function openSteps(setup: Setup, backupPlace: string | null): StepName[] {
  return stepNames.filter((name) => name !== 'siap' && !isDone(name, setup, backupPlace))
}

/** `kantor dan kop surat, petugas`: in the middle of a sentence. */
export function namesOfSteps(steps: readonly StepName[]): string {
  return steps
    .map((name) => setupWords.names[wizardSteps[name]])
    .map((name) => (name === 'SOP' ? name : name.charAt(0).toLowerCase() + name.slice(1)))
    .join(', ')
}
