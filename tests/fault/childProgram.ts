import { join } from 'node:path'
import { build } from 'vite'

/** Bundles a program of this folder into `root`, so that plain Node can run it; answers its path. */
export async function childProgram(name: string, root: string): Promise<string> {
  const outDir = join(root, 'child')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(outDir, 'child.mjs')
}
