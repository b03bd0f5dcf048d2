import type { ItemBlock, ParagraphBlock } from './letter-content.ts'

const marked = /^\s*(\d{1,3}[.)]|[a-zA-Z][.)]|[-–•])\s+(\S.*)$/u

/**
 * Reads a body as clerks type it: an empty line parts paragraphs, a line that begins with `1.`, `a.`
 * or `-` is an item whose text hangs beside its mark, any other line break inside a paragraph stays.
 */
export function bodyBlocks(body: string): (ParagraphBlock | ItemBlock)[] {
  return body
    .split(/(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+/)
    .flatMap((paragraph) => paragraphBlocks(paragraph.split(/\r\n|\r|\n/)))
}

function paragraphBlocks(lines: string[]): (ParagraphBlock | ItemBlock)[] {
  const blocks: (ParagraphBlock | ItemBlock)[] = []
  for (const line of lines) {
    const [, mark, text] = marked.exec(line) ?? []
    const last = blocks.at(-1)
    if (mark !== undefined && text !== undefined) {
      blocks.push({ block: 'item', mark, text })
    } else if (last) {
      last.text += `\n${line.trim()}`
    } else if (line.trim() !== '') {
      blocks.push(paragraph(line.trim()))
    }
  }
  return blocks
}

export function paragraph(text: string): ParagraphBlock {
  return { block: 'paragraph', text, indented: true }
}

/** Numbers paragraphs as a clerk would type them; one paragraph alone gets no number. */
export function numberedBody(paragraphs: string[]): string {
  if (paragraphs.length < 2) return paragraphs.join('')
  return paragraphs.map((text, index) => `${index + 1}. ${text}`).join('\n\n')
}
