import { ask } from '../register-client.ts'
import { commandWords as words } from '../words/commands.ts'

/**
 * Gives each complaint back to whoever had it before it was handed over to `to`, one recorded change
 * each. One that somebody else has by now, or changed meanwhile, stays. Null where all went back,
 * otherwise a sentence with those that did not.
 */
export async function takeBack(numbers: readonly string[], to: string): Promise<string | null> {
  const left: string[] = []
  for (const number of numbers) {
    // One after the other: each is a change of its own, in the order in which they went over.
    if (!(await oneBack(number, to))) left.push(number)
  }
  return left.length === 0 ? null : words.undoHandOver(left.join(', '))
}

async function oneBack(number: string, to: string): Promise<boolean> {
  const read = await ask('readCase', { number })
  if ('problem' in read || read.answer.assignedTo !== to) return false
  const { history, revision } = read.answer
  const given = history.findLast(({ kind }) => kind === 'assigned')
  const change = given?.changes.find(({ field }) => field === 'assignedTo')
  if (!change || change.after !== to) return false
  const officer = typeof change.before === 'string' ? change.before : null
  const back = await ask('assign', { number, officer, basedOn: revision })
  return 'answer' in back
}
