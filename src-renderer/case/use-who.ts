import { useMemo } from 'react'
import { performerLabels } from '../../src-main/contract/labels.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import type { Officer } from '../../src-main/contract/officer.ts'
import { useAnswer } from '../use-answer.ts'

export interface Who {
  readonly officers: readonly Officer[]
  /** The name behind an officer's id, the performer's where no officer is known, a name as it is. */
  readonly nameOf: (by: string | null) => string
}

export function useWho(): Who {
  const officers = useAnswer('welcome', {}).answer?.officers
  return useMemo(() => {
    const known = officers ?? []
    return {
      officers: known,
      nameOf: (by) => {
        if (by === null) return 'Sistem'
        const officer = known.find(({ id }) => id === by)
        if (officer) return officer.name
        const performer = Performer.safeParse(by)
        if (performer.success) return performerLabels[performer.data]
        return /^[0-9a-f-]{36}$/.test(by) ? 'Petugas lain' : by
      },
    }
  }, [officers])
}
