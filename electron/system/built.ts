import { join } from 'node:path'
import { app } from 'electron'

/**
 * Absolute path of something the build made, e.g. `built('preload', 'decoder.cjs')`.
 * From the program's own folder: a module cannot tell from where it lies, because
 * the bundler may put it into a chunk one folder further down.
 */
export function built(...path: readonly string[]): string {
  return join(app.getAppPath(), 'out', ...path)
}
