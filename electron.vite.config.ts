import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { copyFonts } from './tools/copyFonts.mjs'
import { usedStyles } from './tools/usedStyles.ts'

// Whose work is in the bundle, for the package to carry along.
const license = { fileName: 'licences.md' }

/** What the hidden decoder needs stays out of the window's first file, and the other way round. */
const isOfTheWindow = (module: string) => !/renderer\/decode\W|exifr|utif2|pako/.test(module)

const at = (path: string) => resolve(import.meta.dirname, path)

// Everything is bundled, so the packaged application carries no node_modules.
export default defineConfig({
  main: {
    // electron-store brings a validator for schemas that we do not give it (ours are zod's);
    // it is a third of what a start would have to load.
    resolve: {
      alias: [
        { find: /^ajv(-formats)?(\/.*)?$/, replacement: at('electron/system/noValidator.ts') },
      ],
    },
    build: {
      license,
      externalizeDeps: false,
      rollupOptions: {
        input: { main: at('electron/main.ts'), worker: at('electron/worker/worker.ts') },
        external: ['electron'],
        output: {
          format: 'es',
          // On its own, so that system/plainSchemas.ts comes before the first schema.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]/ }] },
        },
      },
    },
    plugins: [copyFonts()],
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          preload: at('electron/preload.ts'),
          decoder: at('electron/decode/decoderPreload.ts'),
        },
        external: ['electron'],
        // A sandboxed preload script cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      license,
      // electron-vite leaves it off; the window parses a third of the text, so it stands sooner.
      minify: true,
      rollupOptions: {
        input: { index: at('renderer/index.html'), decode: at('renderer/decode.html') },
        // Every request passes the main process, which is busy at a start: one file, not twenty.
        output: {
          codeSplitting: {
            groups: [
              { name: 'helpers', test: /^\0/, priority: 1 },
              { name: 'first', tags: ['$initial'], test: isOfTheWindow },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
    plugins: [react(), usedStyles()],
  },
})
