import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { forgetOldest } from '../system/forgetOldest.ts'
import { findKept, keptPath, markUsed } from './keptFiles.ts'
import type { Print } from './printHtml.ts'

/**
 * A page without pictures as PDF, printed once and then taken from the disk. `fonts` are the
 * faces that this computer has just set: with others the same page would look different.
 */
export type KeptPages = (
  html: string,
  fonts: readonly string[],
  signal: AbortSignal,
) => Promise<Uint8Array>

/** Bytes; some hundred dossiers. */
const limitBytes = 200 * 1024 * 1024

/**
 * `folder` may be emptied at any time, and what was changed in it is not believed; null
 * keeps nothing. Chromium gives the same bytes for the same page but for its date, which
 * nothing of these pages carries on.
 */
export function openKeptPages(folder: string | null, print: Print): KeptPages {
  return async (html, fonts, signal) => {
    const printed = () => print({ html, pictures: new Map(), isUntagged: true }, signal)
    if (folder === null) return printed()
    const { chrome = '' } = process.versions
    const key = sha256(JSON.stringify([html, fonts, chrome]))
    const found = await readKept(folder, key)
    if (found) return found
    const made = await printed()
    await keep(folder, key, made).catch(() => {})
    return made
  }
}

async function readKept(folder: string, key: string): Promise<Uint8Array | null> {
  const found = await findKept(folder, key)
  if (!found) return null
  const bytes = await readFile(found.path).catch(() => null)
  if (!bytes || found.sha256 !== sha256(bytes)) {
    await rm(found.path, { force: true }).catch(() => {})
    return null
  }
  await markUsed(found.path)
  return bytes
}

/** A disk that refuses costs time, never a page. */
async function keep(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = keptPath(folder, key, sha256(bytes))
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  await forgetOldest(folder, limitBytes, new Set([path]))
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
