import { roleLabels } from '../../src-main/contract/labels.ts'
import { useSession } from '../app/session.tsx'
import { useWho } from '../case/use-who.ts'
import { Suggest } from '../form/suggest.tsx'
import { Icon } from '../look/icon.tsx'
import { actWords } from '../words/acts.ts'

interface ComplainedOfProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/** Terlapor: free text; where it names one of the office's own, the superior handles it (Ps. 45). */
export function ComplainedOf(props: ComplainedOfProps) {
  const { officers } = useWho()
  const { officer: self } = useSession()
  const wanted = plain(props.value)
  const named = officers.find(({ name }) => wanted !== '' && plain(name) === wanted)
  return (
    <div className="complained-of">
      <Suggest
        field="officerComplainedOf"
        suggestions={officers.map(({ name, role }) => ({ name, aside: roleLabels[role] }))}
        {...props}
      />
      <p className="small due-soon complained-of-own" role="status">
        {named ? (
          <>
            <Icon name="soon" />
            <span>{named.id === self?.id ? actWords.namesYou : `${actWords.namesOfficer}.`}</span>
          </>
        ) : null}
      </p>
    </div>
  )
}

/** Spelling that tells no two people apart: case, spaces and accents. */
function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
