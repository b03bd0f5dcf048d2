import { useState } from 'react'
import { Form, Link } from 'react-aria-components'
import { formatDate } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick } from '../form/tick.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { personalDataWords as words } from '../words/personal-data.ts'

/** The track record of a person's data: found, ticked by the clerk, and drawn as a paper. */
export function DataRequest() {
  // In memory alone: a place never holds what was searched for.
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [theirs, setTheirs] = useState<readonly string[]>([])
  const found = useAnswer('findPerson', asked === '' ? null : { text: asked })
  const search = () => {
    setTheirs([])
    setAsked(typed.trim())
  }
  return (
    <>
      <p className="soft">{words.requestMore}</p>
      <Form
        className="find-person"
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        <TextBox
          label={words.person}
          hint={words.personHint}
          field="text"
          value={typed}
          onChange={setTyped}
        />
        <Action submit icon="search" onPress={() => undefined}>
          {words.search}
        </Action>
      </Form>
      <Waiting busy={found.busy} />
      <ProblemNotice problem={found.problem} onRetry={found.again} />
      {found.answer?.length === 0 ? <Empty title={words.none} /> : null}
      {found.answer && found.answer.length > 0 ? (
        <>
          <p>{words.theirs}</p>
          <div className="person-matches">
            <table className="plain-table">
              <thead>
                <tr>
                  {[words.number, words.name, words.contact, words.received, words.subject].map(
                    (name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ),
                  )}
                  <th scope="col">
                    <span className="said-only">{words.correct}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.answer.map((one) => (
                  <tr key={one.number}>
                    <th scope="row" className="number">
                      <Tick
                        label={one.number}
                        value={theirs.includes(one.number)}
                        onChange={(on) =>
                          setTheirs((old) =>
                            on
                              ? [...old, one.number]
                              : old.filter((number) => number !== one.number),
                          )
                        }
                      />
                    </th>
                    <td>{one.name}</td>
                    <td>{[one.phone, one.address].filter(Boolean).join(', ')}</td>
                    <td className="number">{formatDate(one.receivedOn)}</td>
                    <td>{one.subject}</td>
                    <td>
                      <Link
                        className="link number"
                        href={hashOf({ at: 'case', number: one.number })}
                      >
                        {words.correct}
                        <span className="said-only"> {one.number}</span>
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div>
            <Action
              kind="main"
              icon="print"
              disabled={theirs.length === 0 || theirs.length > 50}
              onPress={() =>
                go({ at: 'paper', paper: { paper: 'track-record', numbers: [...theirs] } })
              }
            >
              {words.track(theirs.length)}
            </Action>
          </div>
        </>
      ) : null}
    </>
  )
}
