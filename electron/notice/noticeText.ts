import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { AppError } from '#shared/failure'
import type { Decoder } from '../desk.ts'
import { refuse } from '../storage/refuse.ts'
import { decodedText } from './plainText.ts'

/** Bytes. */
const largest = 20_000_000
/** The rules look no further than this. */
const mostCharacters = 400_000

type Tools = {
  readonly decoder: Pick<Decoder, 'pdfText'>
  /** In a process of its own. */
  readonly docxText: (path: string) => Promise<string>
  readonly signal: AbortSignal
}

/**
 * The text of a notice out of txt, docx or PDF, told by its first bytes. Throws
 * `notice.*`, `pdf.*` or `file.*`, with the name of the file.
 */
export async function noticeText(
  path: string,
  { decoder, docxText, signal }: Tools,
): Promise<string> {
  const name = basename(path)
  try {
    const head = await headOf(path, name)
    signal.throwIfAborted()
    const text = await textBy(kindOf(head, name), path, { decoder, docxText, signal })
    if (text.trim() === '') throw new AppError({ code: 'notice.noText' })
    return text.slice(0, mostCharacters)
  } catch (error) {
    throw named(refuse(error, 'source', name), name)
  }
}

type Kind = 'pdf' | 'docx' | 'text'

function kindOf(head: Uint8Array, name: string): Kind {
  const start = String.fromCharCode(...head.subarray(0, 1024))
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK')) {
    if (/^\.(?:docx|docm|wpsx?)$/i.test(extname(name))) return 'docx'
    throw new AppError({ code: 'notice.wrongKind' })
  }
  // Word before 2007, WPS and RTF; pictures and programs do not decode as text.
  if (head[0] === 0xd0 && head[1] === 0xcf) throw new AppError({ code: 'notice.wrongKind' })
  if (start.startsWith('{\\rtf')) throw new AppError({ code: 'notice.wrongKind' })
  return 'text'
}

async function textBy(
  kind: Kind,
  path: string,
  { decoder, docxText, signal }: Tools,
): Promise<string> {
  if (kind === 'pdf') return decoder.pdfText(path, signal)
  if (kind === 'docx') return docxText(path)
  const text = decodedText(await bytesOf(path, largest))
  if (text === null) throw new AppError({ code: 'notice.wrongKind' })
  return text
}

async function headOf(path: string, name: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) throw new AppError({ code: 'file.empty', subject: name })
    if (size > largest) throw new AppError({ code: 'notice.tooLarge' })
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function bytesOf(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.min(size, most)),
      0,
      Math.min(size, most),
      0,
    )
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The sentence on the screen names the file. */
function named(error: unknown, subject: string): unknown {
  if (!(error instanceof AppError) || error.failure.subject !== undefined) return error
  return new AppError({ ...error.failure, subject }, { cause: error })
}
