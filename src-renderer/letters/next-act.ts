import type { LetterOnItsWay } from '../../src-main/contract/letter.ts'
import type { DraftAct } from '../app/place.ts'

/** What is done next with a letter on its way. */
export function nextAct({ stage }: Pick<LetterOnItsWay, 'stage'>): DraftAct {
  return stage === 'signed' ? 'issue' : stage === 'initialled' ? 'sign' : 'initial'
}

/** What else can be done with it now; at most three paraf. */
export function otherActs({
  stage,
  initials,
}: Pick<LetterOnItsWay, 'stage' | 'initials'>): readonly DraftAct[] {
  if (stage === 'draft') return ['sign', 'pass', 'return', 'discard']
  const again = stage === 'initialled' && initials < 3
  return [...(again ? ['initial' as const] : []), 'pass', 'return', 'discard']
}
