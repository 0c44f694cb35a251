import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * Bundles sources of the program, so that plain Node can run them as they are shipped.
 * @param {string} folder where the bundle goes
 * @param {string} entry a TypeScript file, from the root of the tree
 */
export async function bundled(folder, entry) {
  await build({
    configFile: false,
    logLevel: 'error',
    // With its packages: the bundle lies where none of them can be found.
    ssr: { noExternal: true },
    build: {
      ssr: resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return import(pathToFileURL(join(folder, 'bundle.mjs')).href)
}
