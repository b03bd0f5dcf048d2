import type { CaseFile } from '../../src-main/contract/case.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { caseWords as words } from '../words/case.ts'
import { shortMoment } from '../words/dates.ts'

/** Lampiran: what was filed with the complaint. */
export function CaseAttachments({ file }: { readonly file: CaseFile }) {
  if (file.attachments.length === 0) {
    return (
      <div className="contents">
        <p className="soft">{words.noAttachments}</p>
      </div>
    )
  }
  return (
    <ul className="aside-list contents">
      {file.attachments.map(({ id, name, bytes, addedAt }) => (
        <li key={id}>
          <p className="contents-text">{name}</p>
          <p className="small soft">
            {formatNumber(bytes / 1024)} kB · {shortMoment(addedAt)}
          </p>
        </li>
      ))}
    </ul>
  )
}
