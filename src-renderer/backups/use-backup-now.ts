import { useState } from 'react'
import { useSession } from '../app/session.tsx'
import { useDoing } from '../use-answer.ts'

/** Making a backup here and in the second place, and choosing that place. */
export function useBackupNow() {
  const { refresh } = useSession()
  const making = useDoing('backupNow')
  const choosing = useDoing('chooseBackupPlace')
  const [made, setMade] = useState<string | null>(null)
  const backUp = () => {
    setMade(null)
    void making.run({}).then((outcome) => {
      if ('answer' in outcome && outcome.answer.made?.ok) setMade(outcome.answer.made.file)
      refresh()
    })
  }
  const choose = () => void choosing.run({}).then(refresh)
  return {
    backUp,
    choose,
    /** The file that was made last, where it is whole. */
    made,
    busy: making.busy || choosing.busy,
    problem: making.problem ?? choosing.problem,
  }
}
