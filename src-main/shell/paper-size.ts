import type { WebContentsPrintOptions } from 'electron'

const micronsPerPoint = 25_400 / 72

/**
 * The paper of a sheet of so many points, as printing wants it: in microns, upright as it lies in the
 * printer, and whether the sheet is printed across it.
 */
export function printOptionsOf(
  width: number,
  height: number,
): Pick<WebContentsPrintOptions, 'landscape' | 'pageSize'> {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return {
    landscape: width > height,
    pageSize: {
      width: Math.round(short * micronsPerPoint),
      height: Math.round(long * micronsPerPoint),
    },
  }
}
