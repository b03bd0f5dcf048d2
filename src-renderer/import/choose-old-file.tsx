import { ChooseFile, DropPlace } from '../case/file-entry.tsx'
import { importWords as words } from '../words/import.ts'
import { Batches } from './batches.tsx'
import { ImportFate } from './import-fate.tsx'
import { beginImport, type Importing } from './keep-import.ts'
import { Profiles } from './profiles.tsx'

/** The beginning: which file; and what was taken before. */
export function ChooseOldFile({ importing }: { readonly importing: Importing }) {
  const begin = (files: readonly File[]) => {
    const [file] = files
    if (file) void beginImport(file)
  }
  return (
    <>
      <DropPlace className="import-drop" label={words.title} onFiles={begin}>
        <h2>{words.title}</h2>
        <p>{words.intro}</p>
        <div className="import-line">
          <ChooseFile onFiles={begin}>{words.choose}</ChooseFile>
          <span className="soft">{words.drop}</span>
        </div>
        <ImportFate importing={importing} />
      </DropPlace>
      <Batches />
      <Profiles />
    </>
  )
}
