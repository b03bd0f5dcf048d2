import type { Act, Context } from '../context.ts'
import { stepOf } from '../procedures/procedures.ts'
import type { ComplaintRow } from './complaint-row.ts'
import type { StepRow } from './step-row.ts'

/**
 * Whether a complaint is with the officer of a division who asks: one of the division's own steps is
 * open, or it was given to them. What they record of a case they record only then (the SOP's column
 * *Bidang*); others are not asked.
 */
export function isWithDivision(
  context: Context,
  { officer }: Act,
  row: Pick<ComplaintRow, 'procedure_id' | 'procedure_version' | 'assigned_to'>,
  open: StepRow | undefined,
): boolean {
  if (officer?.role !== 'division') return false
  if (row.assigned_to === officer.id) return true
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  return open !== undefined && stepOf(procedure, open.step).performer === 'division'
}
