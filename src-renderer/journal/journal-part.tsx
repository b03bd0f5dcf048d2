import { useMay } from '../app/session.tsx'
import { journalWords as words } from '../words/journal.ts'
import { ChainProof } from './chain-proof.tsx'
import { Journal } from './journal.tsx'
import { RegisterCheck } from './register-check.tsx'
import './journal.css'

/** Pemeriksaan: whether the register is whole, what its history proves, and all that was done. */
export function JournalPart() {
  const may = useMay(['secretary', 'head', 'register-keeper'])
  return (
    <div className="part journal-part">
      <RegisterCheck names={may} />
      {may ? (
        <>
          <ChainProof />
          <Journal />
        </>
      ) : (
        <p className="soft">{words.onlyOverseers}</p>
      )}
    </div>
  )
}
