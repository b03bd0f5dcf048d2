import { Component, type ReactNode } from 'react'
import { Action } from '../form/action.tsx'
import { appWords } from '../words/app.ts'
import { commonWords } from '../words/common.ts'

interface Held {
  readonly error: unknown
}

/** A bug in one screen stays in that screen: the rail and the other screens go on. */
export class Boundary extends Component<{ readonly children: ReactNode }, Held> {
  override readonly state: Held = { error: null }

  static getDerivedStateFromError(error: unknown): Held {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <section className="screen broken" role="alert">
        <h1>{appWords.broken}</h1>
        <p>{appWords.brokenMore}</p>
        <pre>{error instanceof Error ? error.message.slice(0, 2_000) : JSON.stringify(error)}</pre>
        <Action kind="main" onPress={() => this.setState({ error: null })}>
          {commonWords.reload}
        </Action>
      </section>
    )
  }
}
