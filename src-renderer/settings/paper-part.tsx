import { marginLimits, type Margins, type Office } from '../../src-main/contract/office.ts'
import { Choice } from '../form/choice.tsx'
import { TextBox } from '../form/text-box.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import type { OfficeEdit } from './office-editor.tsx'

const papers = {
  F4: { name: 'F4 (215 × 330 mm)', width: 215, height: 330 },
  A4: { name: 'A4 (210 × 297 mm)', width: 210, height: 297 },
} as const

const sides = ['top', 'right', 'bottom', 'left'] as const

/** Paper, font and edges of the letters, with a small picture of the page. */
export function PaperPart({ office, onChange, may }: OfficeEdit) {
  const { paper, font, margins } = office
  return (
    <div className="paper-part">
      <div className="stack">
        <Choice
          label={words.size}
          shape="row"
          value={paper}
          onChange={(next) => (may ? onChange({ paper: next }) : undefined)}
          options={[
            { id: 'F4', name: papers.F4.name },
            { id: 'A4', name: papers.A4.name },
          ]}
        />
        <Choice
          label={words.font}
          shape="row"
          value={font}
          onChange={(next) => (may ? onChange({ font: next }) : undefined)}
          options={[
            { id: 'arial', name: 'Arial' },
            { id: 'bookman', name: 'Bookman' },
          ]}
        />
        <div role="group" aria-labelledby="margins-label">
          <p className="field-label" id="margins-label">
            {words.margins}
          </p>
          <div className="margins">
            {sides.map((side) => (
              <MarginBox
                key={side}
                side={side}
                value={margins[side]}
                may={may}
                onChange={(value) => onChange({ margins: { ...margins, [side]: value } })}
              />
            ))}
          </div>
        </div>
      </div>
      <PagePicture paper={paper} margins={margins} />
    </div>
  )
}

/** Whole millimetres; nothing typed is 0, which is outside the limits. */
function MarginBox({
  side,
  value,
  may,
  onChange,
}: {
  readonly side: keyof Margins
  readonly value: number
  readonly may: boolean
  readonly onChange: (value: number) => void
}) {
  const { least, most } = marginLimits[side]
  return (
    <TextBox
      label={words.sides[side]}
      field={`margins.${side}`}
      fault={value < least || value > most ? words.marginOutside(least, most) : null}
      value={value === 0 ? '' : String(value).replace('.', ',')}
      readOnly={!may}
      onChange={(typed) => onChange(Number(typed.replace(/\D/g, '').slice(0, 3)))}
    />
  )
}

/** One unit is one millimetre of paper. */
function PagePicture({ paper, margins }: Pick<Office, 'paper' | 'margins'>) {
  const { width, height, name } = papers[paper]
  const held = (side: keyof Margins) =>
    Math.min(Math.max(margins[side], 0), marginLimits[side].most)
  const [top, right, bottom, left] = [held('top'), held('right'), held('bottom'), held('left')]
  const inside = { width: width - left - right, height: height - top - bottom }
  const lines = Array.from({ length: 40 }, (_, index) => top + 62 + index * 8).filter(
    (y) => y < top + inside.height - 4,
  )
  return (
    <svg
      className="page-picture"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      role="img"
      aria-label={words.pagePicture(name, margins)}
    >
      <rect className="page-sheet" width={width} height={height} />
      <rect className="page-inside" x={left} y={top} {...inside} />
      <path className="page-rule" d={`M${left} ${top + 34}H${width - right}`} />
      <path className="page-head" d={`M${left + 30} ${top + 10}H${width - right - 30}`} />
      <path className="page-head" d={`M${left + 15} ${top + 22}H${width - right - 15}`} />
      {lines.map((y) => (
        <path key={y} className="page-line" d={`M${left} ${y}H${width - right}`} />
      ))}
    </svg>
  )
}
