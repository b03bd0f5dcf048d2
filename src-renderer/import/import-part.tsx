import { importWords as words } from '../words/import.ts'
import { ChooseOldFile } from './choose-old-file.tsx'
import { MapColumns } from './map-columns.tsx'
import { TakenNotice } from './taken-notice.tsx'
import { TriedRows } from './tried-rows.tsx'
import { useImporting } from './keep-import.ts'
import './import.css'

/** An old register on its way in: a file, its columns, a dry run, taken, and taken back. */
export function ImportPart({ may }: { readonly may: boolean }) {
  const importing = useImporting()
  if (importing.failure) throw importing.failure
  if (!may) return <p className="part soft">{words.keeperImports}</p>
  return (
    <div className="part import-part">
      <Step importing={importing} />
    </div>
  )
}

function Step({ importing }: { readonly importing: ReturnType<typeof useImporting> }) {
  const { step, file, look, mapping, tried, taken } = importing
  if (step === 'taken' && file && taken) return <TakenNotice file={file.name} taken={taken} />
  if (step === 'tried' && file && look && mapping && tried)
    return <TriedRows {...importing} file={file} look={look} mapping={mapping} tried={tried} />
  if (step === 'map' && file && look && mapping)
    return <MapColumns {...importing} file={file} look={look} mapping={mapping} />
  return <ChooseOldFile importing={importing} />
}
