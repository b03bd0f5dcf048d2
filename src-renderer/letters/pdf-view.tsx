import { useEffect, useRef, useState } from 'react'
import { Waiting } from '../look/notice.tsx'
import { letterWords as words } from '../words/letters.ts'
import { drawPage, openPdf, textOfPage, type PDFPageProxy } from './pdf.ts'

/** The letter itself, page below page. The last picture stays until the next is ready. */
export function PdfView({
  pdf,
  label,
}: {
  readonly pdf: Uint8Array | null
  readonly label: string
}) {
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([])
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (!pdf) return
    let current = true
    let close: (() => void) | null = null
    setFailed(false)
    openPdf(pdf)
      .then(async (opened) => {
        close = opened.close
        const numbers = Array.from({ length: opened.document.numPages }, (_, index) => index + 1)
        const loaded = await Promise.all(numbers.map((number) => opened.document.getPage(number)))
        if (current) setPages(loaded)
      })
      .catch(() => {
        if (current) setFailed(true)
      })
    return () => {
      current = false
      close?.()
    }
  }, [pdf])

  return (
    // A part that scrolls must be within reach of the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="pdf" role="region" aria-label={label} tabIndex={0}>
      {failed ? <p className="notice notice-late">{words.unreadable}</p> : null}
      <Waiting busy={pages.length === 0 && !failed} what={words.drawing} />
      {pages.map((page, index) => (
        <PdfPage key={page.pageNumber} page={page} label={words.page(index + 1, pages.length)} />
      ))}
    </div>
  )
}

function PdfPage({ page, label }: { readonly page: PDFPageProxy; readonly label: string }) {
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    let current = true
    const draw = async () => {
      const shown = canvas.current
      const width = Math.floor(holder.current?.clientWidth ?? 0)
      if (!shown || width === 0) return
      // Drawn aside first, so that the page does not flicker while a letter is being written.
      const fresh = document.createElement('canvas')
      await drawPage(page, fresh, width, Math.max(1, window.devicePixelRatio))
      if (!current) return
      shown.width = fresh.width
      shown.height = fresh.height
      shown.style.width = fresh.style.width
      shown.style.height = fresh.style.height
      shown.getContext('2d')?.drawImage(fresh, 0, 0)
      shown.dataset['drawn'] = ''
    }
    const redraw = () => void draw().catch(() => undefined)
    redraw()
    const watcher = new ResizeObserver(redraw)
    if (holder.current) watcher.observe(holder.current)
    textOfPage(page).then(
      (found) => (current ? setText(found) : undefined),
      () => undefined,
    )
    return () => {
      current = false
      watcher.disconnect()
    }
  }, [page])

  return (
    <div className="pdf-page" ref={holder}>
      <canvas ref={canvas} aria-hidden="true" />
      <div className="said-only">
        <p>{label}</p>
        <p>{text}</p>
      </div>
    </div>
  )
}
