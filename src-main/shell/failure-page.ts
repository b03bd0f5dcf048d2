/** The page of the failure window: one sentence and three links. */
export function failurePage(sentence: string): string {
  return `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <title>Meja Aduan</title>
    <link rel="stylesheet" href="gagal.css">
  </head>
  <body>
    <main>
      <h1>Meja Aduan tidak dapat melanjutkan</h1>
      <p role="alert">${escaped(sentence)}</p>
      <nav>
        <a href="coba-lagi">Coba lagi</a>
        <a href="folder">Buka folder register</a>
        <a href="tutup">Tutup</a>
      </nav>
    </main>
  </body>
</html>`
}

export const failureStyle = `
body { margin: 0; font: 15px/1.5 'Noto Sans', system-ui, sans-serif; color: #1f2421; background: #faf9f7 }
main { padding: 32px }
h1 { margin: 0 0 12px; font-size: 20px }
p { margin: 0 0 24px; overflow-wrap: anywhere }
nav { display: flex; gap: 12px }
a { padding: 6px 14px; border: 1px solid #8a8f8b; border-radius: 4px; color: inherit; text-decoration: none }
a:first-child { color: #fff; background: #0f5c5c; border-color: #0f5c5c }
a:focus-visible { outline: 2px solid #0f5c5c; outline-offset: 2px }
`

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
