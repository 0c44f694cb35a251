import { readFileSync, writeFileSync } from 'node:fs'
import { rewritten } from '../../builders/wordFile.ts'

/** A Word file with some of its parts changed, written elsewhere. */
export async function rewrittenFile(
  from: string,
  to: string,
  changes: Readonly<Record<string, (xml: string) => string>>,
): Promise<void> {
  let bytes: Uint8Array = readFileSync(from)
  for (const [part, change] of Object.entries(changes)) bytes = await rewritten(bytes, part, change)
  writeFileSync(to, bytes)
}
