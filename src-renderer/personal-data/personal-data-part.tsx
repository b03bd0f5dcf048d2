import { useState } from 'react'
import { dataOverseers, dataTellers } from '../../src-main/contract/personal-data-calls.ts'
import { useMay } from '../app/session.tsx'
import { Choice } from '../form/choice.tsx'
import type { OfficeEdit } from '../settings/office-editor.tsx'
import { personalDataWords as words } from '../words/personal-data.ts'
import { BreachForm } from './breach-form.tsx'
import { DataRequest } from './data-request.tsx'
import { DataRules } from './data-rules.tsx'
import { ErasingPart } from './erasing-part.tsx'
import './personal-data.css'

type Part = 'request' | 'erasing' | 'breach' | 'rules'

/** Data pribadi: each role finds what it may do; what the office has laid down is read by all. */
export function PersonalDataPart(edit: OfficeEdit) {
  const tells = useMay([...dataTellers])
  const oversees = useMay([...dataOverseers])
  const parts: Part[] = [
    ...(tells ? (['request'] as const) : []),
    ...(oversees ? (['erasing', 'breach'] as const) : []),
    'rules',
  ]
  const [chosen, setChosen] = useState<Part | null>(null)
  const shown = parts.find((part) => part === chosen) ?? parts[0] ?? 'rules'
  return (
    <div className="part personal-data">
      {parts.length > 1 ? (
        <Choice
          label={words.parts}
          shape="row"
          options={parts.map((id) => ({ id, name: words[id] }))}
          value={shown}
          onChange={setChosen}
        />
      ) : null}
      {shown === 'request' ? <DataRequest /> : null}
      {shown === 'erasing' ? <ErasingPart /> : null}
      {shown === 'breach' ? <BreachForm /> : null}
      {shown === 'rules' ? <DataRules {...edit} /> : null}
    </div>
  )
}
