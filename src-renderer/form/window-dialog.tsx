import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from '../look/icon.tsx'

interface WindowDialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}

/** A dialog over the screen; Escape closes it. */
export function WindowDialog({ title, open, onClose, children, wide = false }: WindowDialogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      isDismissable
      className="overlay"
    >
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <Dialog>
          <header className="modal-head">
            <Heading slot="title">{title}</Heading>
            <Button aria-label="Tutup" className="action action-quiet" onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether any dialog stands over the screen: the screen's own keys rest meanwhile. */
export function dialogIsOpen(): boolean {
  return document.querySelector('.overlay') !== null
}
