import { useEffect, useState } from 'react'
import type { KnownPerson } from '../../src-main/contract/complaint.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { useAnswer } from '../use-answer.ts'
import { agoWords } from '../words/dates.ts'
import { intakeWords as words } from '../words/intake.ts'
import type { ComplaintForm } from './complaint-form.ts'
import { changeForm } from './keep-draft.ts'
import { splitAddress } from './kelurahan.ts'

/** People who complained before, while a name or a telephone is typed; choosing one fills the fields. */
export function KnownPersons({ form }: { readonly form: ComplaintForm }) {
  const [asked, setAsked] = useState('')
  const name = form.anonymous ? '' : form.name.trim()
  const typed =
    name.length >= 3 ? name : form.phone.replaceAll(/\D/g, '').length >= 4 ? form.phone : ''
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), 200)
    return () => clearTimeout(timer)
  }, [typed])
  const { answer } = useAnswer('knownPersons', asked && typed ? { text: asked } : null)
  // Once the fields say the same there is nothing to be filled in.
  const persons = (answer ?? []).filter((person) => isNews(person, form)).slice(0, 2)
  const [first] = persons
  useCommands({ 'intake.person': first !== undefined && (() => fillIn(first, form)) })
  if (persons.length === 0) return null
  return (
    <section>
      <h2>{words.persons}</h2>
      <ul className="aside-list" aria-live="polite">
        {persons.map((person, index) => (
          <li key={`${person.name} ${person.phone ?? ''} ${person.address ?? ''}`}>
            <p className="cut">
              {person.name}
              {person.phone ? ` · ${person.phone}` : ''}
            </p>
            <div className="aside-line">
              <p className="small soft cut" title={person.address ?? ''}>
                {person.address ?? words.lastComplained(agoWords(person.lastAt))}
              </p>
              <Action
                kind="quiet"
                label={words.fillFrom(person.name)}
                onPress={() => fillIn(person, form)}
                {...(index === 0 ? { keys: keysOf('intake.person') } : {})}
              >
                {words.usePerson}
              </Action>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function fillIn(person: KnownPerson, form: ComplaintForm): void {
  changeForm({ name: person.name, ...newsOf(person, form) })
  tell(words.personUsed(person.name))
}

function isNews(person: KnownPerson, form: ComplaintForm): boolean {
  return person.name !== form.name || Object.keys(newsOf(person, form)).length > 0
}

/** What of a person the form has not yet. Another telephone or address that was typed is the newer one: it stays. */
function newsOf({ phone, address }: KnownPerson, form: ComplaintForm): Partial<ComplaintForm> {
  const digits = (text: string) => text.replaceAll(/\D/g, '')
  const typed = digits(form.phone)
  const begun = phone !== null && typed !== digits(phone) && digits(phone).includes(typed)
  const parts = splitAddress(address ?? '')
  const free =
    form.address.trim() === '' &&
    ['', parts.kelurahan].includes(form.kelurahan.trim()) &&
    address !== null
  return { ...(begun ? { phone } : {}), ...(free ? parts : {}) }
}
