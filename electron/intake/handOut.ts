import { chmod, copyFile, open, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isOpenable } from '#shared/domain/evidenceFiles'
import { AppError } from '#shared/failure'
import { fileName } from '#shared/lib/fileName'
import type { BlobStore } from '../desk.ts'
import { refuse } from '../storage/refuse.ts'
import { headBytes, sniff } from './sniff.ts'

/** Absolute path of the stored file, after its content was compared with its hash. */
export async function intactPath(
  blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>,
  hash: string,
  subject: string,
): Promise<string> {
  const path = await blobs.pathOf(hash)
  if (path === null) throw new AppError({ code: 'evidence.missing', subject })
  if (!(await blobs.isIntact(hash))) throw new AppError({ code: 'evidence.altered', subject })
  return path
}

/**
 * The owner's name with the extension that the content really has: what is
 * called .jpg and is a PDF opens as a PDF.
 */
export function handOutName(name: string, storedPath: string): string {
  return fileName(name.replace(/\.[a-z0-9]{1,8}$/i, ''), extname(storedPath))
}

/** A read-only copy for another program. Throws `file.notOpenable` unless extension and content belong together. */
export async function copyForOpening(path: string, name: string, folder: string): Promise<string> {
  const target = join(folder, handOutName(name, path))
  if (!(await isWhatItSays(path))) throw new AppError({ code: 'file.notOpenable', subject: name })
  await copyFile(path, target)
  await markAsForeign(target)
  // What is changed in the copy would never come back into the dossier.
  await chmod(target, 0o444)
  return target
}

/** Windows then opens it with its protected view. */
async function markAsForeign(path: string): Promise<void> {
  if (process.platform !== 'win32') return
  await writeFile(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => {})
}

async function isWhatItSays(path: string): Promise<boolean> {
  const extension = extname(path).slice(1)
  if (!isOpenable(extension)) return false
  const head = await headOf(path)
  const sniffed = await sniff(head, `x.${extension}`)
  if (sniffed.kind === 'executable') return false
  if (extension === 'pdf') return sniffed.kind === 'pdf'
  if (sniffed.kind === 'image') return sniffed.extension === extension
  if (sniffed.kind !== 'original' || sniffed.why !== 'office') return false
  return extension === 'txt' ? !head.includes(0) : isOfficeFile(head)
}

/** ZIP, or the older compound file. */
function isOfficeFile(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 4)).toString('hex')
  return start === '504b0304' || start === 'd0cf11e0'
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(headBytes)
    const { bytesRead } = await file.read(head, 0, headBytes, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Appears under its name only when complete. The user has agreed to replace what was there. */
export async function saveCopy(path: string, target: string, subject: string): Promise<void> {
  const part = `${target}.part`
  try {
    await copyFile(path, part)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw refuse(error, 'dossier', subject)
  }
}
