import { BrowserWindow, app, dialog } from 'electron'
import type { FileFilter, WebContents } from 'electron'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Outcome } from '../contract/call.ts'
import { fileName, fileNameOfOwn } from './file-name.ts'
import { errorCode, writeWhole } from './write-file.ts'

/** Kinds of files that people are asked about. */
export const fileKinds = {
  letter: { name: 'Surat (PDF)', extensions: ['pdf'] },
  workbook: { name: 'Buku kerja Excel', extensions: ['xlsx'] },
  procedure: { name: 'SOP (JSON)', extensions: ['json'] },
  text: { name: 'Teks', extensions: ['txt'] },
  /** Whatever somebody brought: it keeps its own extension. */
  attachment: { name: 'Semua berkas', extensions: ['*'] },
  help: { name: 'Catatan untuk bantuan (zip)', extensions: ['zip'] },
  backup: { name: 'Cadangan Meja Aduan', extensions: ['meja'] },
} as const satisfies Record<string, { name: string; extensions: readonly [string] }>
export type FileKind = keyof typeof fileKinds

const cancelled: Outcome<never> = { problem: { problem: 'cancelled' } }

/** Asks where to save. The path stays in this process; no page ever sees it. */
export async function askWhereToSave(
  contents: WebContents,
  title: string,
  kind: FileKind,
  suggestion: string,
  /** The folder that it usually goes to; a stick may not be in. */
  usual: string | null = null,
): Promise<Outcome<string>> {
  const folder = usual !== null && existsSync(usual) ? usual : app.getPath('documents')
  const name =
    kind === 'attachment'
      ? fileNameOfOwn(suggestion)
      : `${fileName(suggestion)}.${fileKinds[kind].extensions[0]}`
  const { canceled, filePath } = await dialog.showSaveDialog(windowOf(contents), {
    title,
    defaultPath: join(folder, name),
    filters: [filter(kind)],
    buttonLabel: 'Simpan',
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return cancelled
  // Nobody saves over the register's own files.
  return isRegisters(dirname(filePath)) ? ofRegister : { answer: filePath }
}

/** Asks for a folder to write to, now and later. */
export async function askForFolder(
  contents: WebContents,
  title: string,
  present: string | null,
): Promise<Outcome<string>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(contents), {
    title,
    defaultPath: present ?? app.getPath('documents'),
    buttonLabel: 'Pilih folder ini',
    properties: ['openDirectory', 'createDirectory'],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return cancelled
  return isRegisters(path) ? ofRegister : { answer: path }
}

const ofRegister: Outcome<never> = {
  problem: { problem: 'cannot-write', detail: 'folder ini milik register' },
}

function isRegisters(folder: string): boolean {
  return existsSync(join(folder, 'register.db'))
}

/** Asks for a file to read. */
export async function askWhatToOpen(
  contents: WebContents,
  title: string,
  kind: FileKind,
): Promise<Outcome<string>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(contents), {
    title,
    defaultPath: app.getPath('documents'),
    filters: [filter(kind), { name: 'Semua berkas', extensions: ['*'] }],
    buttonLabel: 'Buka',
    properties: ['openFile'],
  })
  const path = filePaths[0]
  return canceled || path === undefined ? cancelled : { answer: path }
}

/** Asks where, and writes there once `before` lets it. Answers the file's name alone. */
export async function saveAs(
  contents: WebContents,
  title: string,
  kind: FileKind,
  suggestion: string,
  content: Uint8Array,
  before: () => Promise<Outcome<unknown>> = async () => ({ answer: null }),
): Promise<Outcome<{ name: string }>> {
  const where = await askWhereToSave(contents, title, kind, suggestion)
  if ('problem' in where) return where
  const allowed = await before()
  if ('problem' in allowed) return allowed
  try {
    await writeWhole(where.answer, content)
  } catch (error) {
    return { problem: { problem: 'cannot-write', detail: errorCode(error) } }
  }
  return { answer: { name: basename(where.answer) } }
}

function filter(kind: FileKind): FileFilter {
  return { name: fileKinds[kind].name, extensions: [...fileKinds[kind].extensions] }
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('the page has no window')
  return window
}
