import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// The oldest Node and Chrome that run the app: those of the stand-in runtime (tests/support/stand-in.ts).
const oldestNode = 'node20.18'
const oldestChrome = 'chrome130'

/** What each bundle holds of others, with its licence; tests/support/licences.ts makes one list of them. */
const license = { fileName: 'licences.json' }

/**
 * In package.json, `dependencies` are what the packaged app loads from node_modules (native code, and libraries that read
 * files beside themselves); they stay outside the bundles. Everything else that it uses is bundled, and so is a
 * `devDependency`.
 */
export default defineConfig({
  main: {
    build: {
      outDir: here('out/main'),
      target: oldestNode,
      sourcemap: true,
      license,
      rolldownOptions: {
        input: {
          main: here('src-main/shell/main.ts'),
          register: here('src-main/register/main.ts'),
          'import-reader': here('src-main/register/import/reader-process.ts'),
          keeping: here('src-main/register/keeping/keeping-process.ts'),
        },
        // .mjs, because the register may be run by a Node that finds no package.json beside it.
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: here('out/preload'),
      target: oldestNode,
      license,
      // A sandboxed preload is one CommonJS file that can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('src-main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      target: oldestChrome,
      minify: true,
      license,
      // The page's policy allows no data: address, so that nothing may be inlined as one.
      assetsInlineLimit: 0,
      // Read from this disk, not over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: { index: here('src-renderer/index.html'), print: here('src-renderer/print.html') },
      },
    },
  },
})
