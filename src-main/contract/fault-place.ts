/** What may be told of a bug: its kind and where, never its message, which may quote a complaint. */
export interface FaultPlace {
  readonly error: string
  readonly at: string
}

/** A fault's kind, and the first place of ours in its stack. */
export function faultPlace(error: unknown): FaultPlace {
  if (!(error instanceof Error)) return { error: typeof error, at: '' }
  // The stack begins with the message, which may look like a place itself.
  const frames = (error.stack ?? '').replace(error.message, '')
  const frame = /\(?([^\s(]*):(\d+):(\d+)\)?$/m.exec(frames)
  const file = frame?.[1]?.split(/[\\/]/).at(-1) ?? ''
  return { error: error.name, at: frame ? `${file}:${frame[2]}:${frame[3]}` : '' }
}
