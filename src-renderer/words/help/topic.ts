/** One topic of the help: what a clerk should know of a screen, in short plain sentences. */
export interface HelpTopic {
  readonly id: string
  readonly title: string
  /** The topic that it is a part of: it has the same keys. */
  readonly within?: string
  readonly lines: readonly string[]
  /** Keys inside a list or a field. The commands' own keys come out of app/commands by themselves. */
  readonly keys?: readonly (readonly [string, string])[]
}
