import type { Letterhead, Office } from '../../src-main/contract/office.ts'
import { TextBox } from '../form/text-box.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { LinesBox } from './lines-box.tsx'
import { LogoBox, pictureAddress } from './logo-box.tsx'
import type { OfficeEdit } from './office-editor.tsx'

/** What stands at the head of every letter, and how it will look. */
export function LetterheadPart({ office, onChange, may }: OfficeEdit) {
  const { letterhead, font } = office
  const set = (change: Partial<Letterhead>) =>
    onChange({ letterhead: { ...letterhead, ...change } })
  return (
    <>
      <p className="soft small">{words.issuedStay}</p>
      <div className="part-grid">
        <TextBox
          label={words.government}
          field="letterhead.government"
          value={letterhead.government}
          readOnly={!may}
          onChange={(government) => set({ government })}
          className="wide"
        />
        <LinesBox
          label={words.headOffice}
          hint={words.headOfficeHint}
          field="letterhead.office"
          lines={letterhead.office}
          most={3}
          may={may}
          onChange={(lines) => set({ office: lines })}
        />
        <LinesBox
          label={words.headLines}
          hint={words.headLinesHint}
          field="letterhead.lines"
          lines={letterhead.lines}
          most={4}
          may={may}
          onChange={(lines) => set({ lines })}
        />
        <LogoBox logo={letterhead.logo} may={may} onChange={(logo) => set({ logo })} />
      </div>
      <HeadPicture letterhead={letterhead} font={font} />
    </>
  )
}

/** The head as a letter will show it. */
export function HeadPicture({ letterhead, font }: Pick<Office, 'letterhead' | 'font'>) {
  const { government, office, lines, logo } = letterhead
  return (
    <figure className="head-picture">
      <figcaption className="field-label">{words.headPicture}</figcaption>
      <div className={`head-sheet print-${font}`}>
        <div className="head-block">
          {logo ? <img src={pictureAddress(logo)} alt="" /> : null}
          <div className="head-text">
            <p className="head-government">{government}</p>
            <p className="head-office">{office.join('\n')}</p>
            <p className="head-lines">{lines.join('\n')}</p>
          </div>
        </div>
      </div>
    </figure>
  )
}
