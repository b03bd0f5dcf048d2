/** One guard, and how it is taken out: `npm run mutations` does so in a copy, and its test must notice. */
export interface Guard {
  /** What it keeps out, in a few words. */
  readonly against: string
  /** From the repository's root. */
  readonly file: string
  /** The guard as it stands there; exactly once. */
  readonly from: string
  /** What stands in its place when it is gone. */
  readonly to: string
  /** A second guard of the same file behind the first: both are taken out. */
  readonly also?: { readonly from: string; readonly to: string }
  /** The test file that must notice, from the repository's root; one of `app` or `screens` runs in a window. */
  readonly test: string
  /** Only the tests whose names hold this, where the whole file takes long. */
  readonly only?: string
}
