import type { WebFrameMain } from 'electron'
import { home } from './addresses.ts'

/**
 * Whether a message comes from one of our own pages, and from the page itself rather than a frame in
 * it. By the address's beginning: the origin of an own scheme is the word `null` for Node.
 */
export function isOwnPage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(home)
}
