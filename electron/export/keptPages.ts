import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forgetOldest } from '../system/forgetOldest.ts'
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

/** Its own hash stands in its name, behind that of what it was made from. */
async function readKept(folder: string, key: string): Promise<Uint8Array | null> {
  const names = await readdir(folder).catch(() => [])
  const name = names.find(one => one.startsWith(`${key}-`) && one.endsWith('.pdf'))
  if (name === undefined) return null
  const path = join(folder, name)
  const bytes = await readFile(path).catch(() => null)
  if (!bytes || name !== nameOf(key, bytes)) {
    await rm(path, { force: true }).catch(() => {})
    return null
  }
  const now = new Date()
  await utimes(path, now, now).catch(() => {})
  return bytes
}

/** A disk that refuses costs time, never a page. */
async function keep(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, nameOf(key, bytes))
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  await forgetOldest(folder, limitBytes, new Set([path]))
}

const nameOf = (key: string, bytes: Uint8Array) => `${key}-${sha256(bytes)}.pdf`

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
