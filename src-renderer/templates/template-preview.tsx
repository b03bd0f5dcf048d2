import { useEffect, useState } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { LetterWording } from '../../src-main/contract/letter-wording.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { Suggest } from '../form/suggest.tsx'
import { PdfView } from '../letters/pdf-view.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'

export interface Preview {
  /** The last page that could be drawn. */
  readonly pdf: Uint8Array | null
  readonly problem: Problem | null
  readonly busy: boolean
}

/** The letter of a case with this wording, drawn anew 400 ms after the last change. */
export function usePreview(
  kind: LetterKind,
  wording: LetterWording | null,
  complaint: string | null,
): Preview {
  const [drawn, setDrawn] = useState(wording)
  const [pdf, setPdf] = useState<Uint8Array | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(wording), 400)
    return () => clearTimeout(timer)
  }, [wording])
  const asked = useAnswer(
    'previewTemplate',
    drawn && complaint ? { kind, wording: drawn, complaint } : null,
  )
  useEffect(() => {
    if (asked.answer) setPdf(asked.answer.pdf)
  }, [asked.answer])
  return { pdf, problem: asked.problem, busy: asked.busy || drawn !== wording }
}

const isNumber = /^PGD-\d{4}-\d{5,}$/

/** The case that a wording is tried with: the newest until another is chosen. */
export function useTriedCase(): {
  readonly lines: Answer<'listComplaints'> | null
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly complaint: string | null
} {
  const lines = useAnswer('listComplaints', { limit: 50 }).answer
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const newest = lines?.[0]?.number ?? null
  return {
    lines,
    typed: typed ?? newest ?? '',
    setTyped: (next) => {
      setTyped(next)
      if (isNumber.test(next.trim())) setChosen(next.trim())
    },
    complaint: chosen ?? newest,
  }
}

export function TemplatePreview({
  kind,
  preview,
  tried,
}: {
  readonly kind: LetterKind
  readonly preview: Preview
  readonly tried: ReturnType<typeof useTriedCase>
}) {
  const { lines, typed, setTyped, complaint } = tried
  const faulty = preview.problem?.problem === 'invalid'
  return (
    <aside className="template-preview" aria-label={words.preview}>
      {lines?.length === 0 ? (
        <Empty title={words.noComplaint} />
      ) : (
        <>
          <Suggest
            label={words.complaint}
            value={typed}
            onChange={setTyped}
            suggestions={(lines ?? []).map(({ number, subject }) => ({
              name: number,
              aside: subject ?? commonWords.noSubject,
            }))}
          />
          <ProblemNotice problem={faulty ? null : preview.problem} />
          <PdfView
            pdf={preview.pdf}
            label={`${words.previewOf(complaint ?? '')}: ${letterKindLabels[kind]}`}
          />
          <Waiting busy={preview.busy} what={words.redrawing} />
        </>
      )}
    </aside>
  )
}
