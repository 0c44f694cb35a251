import { readFile } from 'node:fs/promises'
import type { HandlersFor } from '../../desk.ts'

/** `coverage` is the file that the build derives from the fonts it ships. */
export function fontHandlers(coverage: string): HandlersFor<'fonts.coverage'> {
  return {
    'fonts.coverage': async () =>
      JSON.parse(await readFile(coverage, 'utf8')) as [number, number][],
  }
}
