/** One way on, and the address that its link leads to: heard, never followed. */
export interface Way {
  readonly words: string
  readonly to: string
}

export interface FailureText {
  readonly title: string
  /** The first is what went wrong. */
  readonly paragraphs: readonly string[]
  readonly ways: readonly Way[]
}

/** The page of the failure window: a few sentences, and links for buttons. */
export function failurePage({ title, paragraphs, ways }: FailureText): string {
  const [first = '', ...more] = paragraphs
  return `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <title>Meja Aduan</title>
    <link rel="stylesheet" href="gagal.css">
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      <p role="alert">${escaped(first)}</p>
      ${more.map((text) => `<p>${escaped(text)}</p>`).join('\n      ')}
      <nav>
        ${ways.map(({ words, to }, at) => `<a href="${to}"${at === 0 ? ' autofocus' : ''}>${escaped(words)}</a>`).join('\n        ')}
      </nav>
    </main>
  </body>
</html>`
}

export const failureStyle = `
body { margin: 0; font: 15px/1.5 'Noto Sans', system-ui, sans-serif; color: #1f2421; background: #faf9f7 }
main { display: flex; flex-direction: column; box-sizing: border-box; min-height: 100vh; padding: 28px 32px }
h1 { margin: 0 0 12px; font-size: 20px }
p { margin: 0 0 12px; overflow-wrap: anywhere }
nav { display: flex; flex-wrap: wrap; gap: 12px; margin-top: auto; padding-top: 12px }
a { padding: 6px 14px; border: 1px solid #8a8f8b; border-radius: 4px; color: inherit; text-decoration: none }
a:first-child { color: #fff; background: #0f5c5c; border-color: #0f5c5c }
a:focus-visible { outline: 2px solid #0f5c5c; outline-offset: 2px }
`

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
