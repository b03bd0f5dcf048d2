import type { importCalls } from '../../contract/import-calls.ts'
import { importBatches, importedBatch } from './batches.ts'
import { readImportFile, stageFor, takeImport, tryImport } from './import-file.ts'
import { discardProfile, heldProfiles, saveProfile } from './profiles.ts'
import type { Staged } from './stage.ts'
import { undoImport, undoneImport } from './undo.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'

export const importHandlers: Handlers<typeof importCalls> = {
  readImportFile,
  tryImport,
  takeImport: changing<'takeImport', string, Staged>({
    prepare: stageFor,
    record: takeImport,
    answer: importedBatch,
  }),
  undoImport: changing<'undoImport', number>({ record: undoImport, answer: undoneImport }),
  importBatches: (context) => importBatches(context),
  importProfiles: (context) => heldProfiles(context),
  saveImportProfile: changing<'saveImportProfile', string>({
    record: saveProfile,
    answer: (context) => heldProfiles(context),
  }),
  discardImportProfile: changing<'discardImportProfile', string>({
    record: discardProfile,
    answer: (context) => heldProfiles(context),
  }),
}
