import { Button, Link } from 'react-aria-components'
import { hashOf } from '../app/place.ts'
import { Icon } from '../look/icon.tsx'
import { todayWords as words } from '../words/today.ts'
import type { HandedOver } from './hand-over-dialog.tsx'

/** What was handed over, what had to stay, and the page for whoever has it now. */
export function HandedOverNotice({
  handed: { to, name, count, left },
  onClose,
}: {
  readonly handed: HandedOver
  readonly onClose: () => void
}) {
  return (
    <div className="notice notice-done" role="status">
      <Icon name="done" />
      <div className="handed">
        <p>
          {words.handedOver(count, name)}{' '}
          <Link
            className="link"
            href={hashOf({ at: 'paper', paper: { paper: 'handover', officer: to } })}
          >
            {words.openHandover}
          </Link>
        </p>
        {left.length > 0 ? (
          <p>
            {words.handedLeft(left.length, name)}{' '}
            {left.map((number, index) => (
              <span key={number}>
                {index > 0 ? ', ' : ''}
                <Link className="link" href={hashOf({ at: 'case', number })}>
                  {number}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <Button className="action action-quiet" aria-label={words.closeNotice} onPress={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
