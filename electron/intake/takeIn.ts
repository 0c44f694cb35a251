import { open } from 'node:fs/promises'
import { AppError } from '#shared/failure'
import type { EvidenceFile } from '#shared/schema/dossier'
import type { BlobStore, Decoder } from '../desk.ts'
import { type Examined, examine } from './examine.ts'
import { headBytes, sniff } from './sniff.ts'
import type { FoundFile } from './walkFiles.ts'

/** Larger files are refused: FAT sticks and mailboxes could not carry them on. */
const maxBytes = 500 * 1024 * 1024

export type Intake = {
  readonly blobs: BlobStore
  readonly decoder: Pick<Decoder, 'measure' | 'pdfPages'>
}
export type TakenIn = {
  readonly kind: 'taken'
  readonly file: EvidenceFile
  /** From EXIF; empty when the file does not say. */
  readonly takenOn: string
}

/** Content that the dossier has already. */
export type Known = { readonly kind: 'known'; readonly hash: string }

/** Copies one file into the dossier. The original is only read. Throws `file.*`, `disk.*` or `cancelled`. */
export async function takeIn(
  { path, name, bytes }: FoundFile,
  { blobs, decoder }: Intake,
  known: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<TakenIn | Known> {
  if (bytes === 0) throw new AppError({ code: 'file.empty', subject: name })
  if (bytes > maxBytes) throw new AppError({ code: 'file.tooLarge', subject: name })
  const sniffed = await sniff(await headOf(path, name), name)
  if (sniffed.kind === 'executable') throw new AppError({ code: 'file.executable', subject: name })
  const extension = sniffed.kind === 'pdf' ? 'pdf' : sniffed.extension
  const stored = await blobs.put({ path }, extension, signal)
  if (known.has(stored.hash)) return { kind: 'known', hash: stored.hash }
  // The copy is examined, not the original: what was judged is what is kept.
  const copy = await blobs.pathOf(stored.hash)
  if (copy === null) throw new AppError({ code: 'disk.failed', subject: name })
  const examined = await examine(copy, stored.bytes, sniffed, decoder)
  return {
    kind: 'taken',
    file: {
      hash: stored.hash,
      bytes: stored.bytes,
      name: name.slice(0, 1000),
      ...formOf(examined),
    },
    takenOn: examined.kind === 'image' ? examined.takenOn : '',
  }
}

function formOf(examined: Examined) {
  if (examined.kind !== 'image') return examined
  const { takenOn: _, ...form } = examined
  return form
}

async function headOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const head = Buffer.alloc(headBytes)
      const { bytesRead } = await file.read(head, 0, headBytes, 0)
      return head.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new AppError({ code: 'file.unreadable', subject: name }, { cause: error })
  }
}
