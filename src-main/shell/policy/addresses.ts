/** The app's own scheme, and the one host that its pages live on. */
export const scheme = 'app'
export const home = `${scheme}://meja-aduan/`

/** An address without its fragment, which no file depends on. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? ''
}
