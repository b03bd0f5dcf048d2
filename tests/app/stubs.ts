import type { ElectronApplication } from '@playwright/test'

/**
 * Answers the coming file dialogs in the person's place, one after the other; null closes one. What
 * each suggested can be asked for afterwards.
 */
export async function answerDialogs(
  app: ElectronApplication,
  answers: readonly (string | null)[],
): Promise<() => Promise<string[]>> {
  const asked = await app.evaluateHandle(({ dialog }, given) => {
    const suggestions: string[] = []
    const coming = [...given]
    const next = (options: unknown): string | null => {
      suggestions.push((options as { defaultPath?: string }).defaultPath ?? '')
      return coming.shift() ?? null
    }
    Object.assign(dialog, {
      showSaveDialog: async (_window: unknown, options: unknown) => {
        const path = next(options)
        return { canceled: path === null, filePath: path ?? '' }
      },
      showOpenDialog: async (_window: unknown, options: unknown) => {
        const path = next(options)
        return { canceled: path === null, filePaths: path === null ? [] : [path] }
      },
    })
    return suggestions
  }, answers)
  return () => asked.jsonValue()
}

export interface PrintedAs {
  readonly printed: boolean
  readonly reason: string
}

export interface PrintJob {
  readonly url: string
  readonly visible: boolean
  readonly options: Record<string, unknown>
}

/** Stands in for the printer: notes what is sent to it, and says how it went. */
export async function listenToPrinter(
  app: ElectronApplication,
  as: PrintedAs,
): Promise<() => Promise<PrintJob[]>> {
  const jobs = await app.evaluateHandle(({ app: electron, BrowserWindow }, how) => {
    const sent: PrintJob[] = []
    electron.once('web-contents-created', (_event, contents) => {
      Object.assign(contents, {
        print: (
          options: Record<string, unknown>,
          done: (printed: boolean, reason: string) => void,
        ) => {
          const visible = BrowserWindow.fromWebContents(contents)?.isVisible() ?? true
          sent.push({ url: contents.getURL(), visible, options })
          done(how.printed, how.reason)
        },
      })
    })
    return sent
  }, as)
  return () => jobs.jsonValue()
}
