/**
 * The row from which a case was opened, by the step in the window's own history: who goes back finds
 * the list as it was left, and who goes there anew begins at its top.
 */
const rows = new Map<string, number>()

function step(): string {
  return window.navigation.currentEntry?.key ?? ''
}

export function leaveAt(row: number): void {
  rows.set(step(), row)
}

/** That row, once; null where none was left. */
export function takeLeft(): number | null {
  const row = rows.get(step()) ?? null
  rows.delete(step())
  return row
}
