import type { Page } from '@playwright/test'

/**
 * What of the screen the keyboard cannot show: a control that stays outside of the window or under
 * something else once it has the focus, that has no ring, or whose ring is cut off by what holds it.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  // After a key, what is given the focus shows its ring as with Tab.
  await page.keyboard.press('Shift')
  return page.evaluate(async () => {
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`

    /** A box that is only heard stands in its label, a part of a date in its field: those show the ring. */
    const ringOf = (element: Element) => {
      let at = element.matches('[type="checkbox"], [type="radio"]')
        ? element.closest('label')
        : element
      for (let up = 0; at && up < 4; up += 1, at = at.parentElement) {
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(at)
        const width = Number.parseFloat(outlineWidth)
        if (outlineStyle !== 'none' && width >= 2)
          return { of: at, reach: width + Number.parseFloat(outlineOffset) }
      }
      return null
    }

    const cutBy = (element: Element, box: DOMRect, reach: number) => {
      // What is as tall as the window, or goes by its caret, is scrolled within.
      const tall = element.matches('textarea') || box.height > window.innerHeight / 2
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        const holder = at.getBoundingClientRect()
        const left = holder.left + at.clientLeft + 0.5
        const right = left + at.clientWidth
        const top = holder.top + at.clientTop + 0.5
        const bottom = top + at.clientHeight
        if (overflowX !== 'visible' && (box.left - reach < left - 1 || box.right + reach > right))
          return at
        if (tall || overflowY === 'visible') continue
        if (box.top - reach < top - 1 || box.bottom + reach > bottom) return at
      }
      return null
    }

    const faults: string[] = []
    const found = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, [tabindex="0"]',
    )
    for (const element of found) {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue
      element.focus()
      // React draws the ring after the event; a table may hand the focus on to its row.
      await new Promise((drawn) => setTimeout(drawn))
      if (document.activeElement !== element) continue
      const ring = ringOf(element)
      if (!ring) {
        faults.push(`no ring: ${named(element)}`)
        continue
      }
      const box = ring.of.getBoundingClientRect()
      const { innerHeight, innerWidth } = window
      if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth)
        faults.push(`out of the window: ${named(element)}`)
      const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      if (seen && !seen.contains(ring.of) && !ring.of.contains(seen))
        faults.push(`under ${named(seen)}: ${named(element)}`)
      const cut = cutBy(ring.of, box, ring.reach)
      if (cut) faults.push(`ring cut by ${named(cut)}: ${named(element)}`)
    }
    return faults
  })
}
