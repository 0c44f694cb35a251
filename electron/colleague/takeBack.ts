import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/failure'
import type { ReturnedSection, WordPiece } from '#shared/ipc/returned'
import type { Dossier } from '#shared/schema/dossier'
import type { PictureFile } from '#shared/schema/richText'
import type { Intake } from '../intake/takeIn.ts'
import { takePicture } from '../intake/takePasted.ts'
import type { ReadWord } from './readWord.ts'

/** What was read, with its pictures in the dossier: those that were given away are known again, others are new. */
export async function takeBack(
  path: string,
  read: ReadWord,
  dossier: Dossier,
  intake: Intake,
): Promise<ReturnedSection> {
  const lost = [...read.lost]
  const files = new Map<string, PictureFile>()
  const known = knownPictures(dossier, read)
  for (const [part, bytes] of read.media) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const file = known.get(hash) ?? (await taken(bytes, basename(part), intake))
    if (file) files.set(part, file)
    else lost.push({ what: '打不开的图片', words: '' })
  }
  const pieces = read.pieces.flatMap((piece): readonly WordPiece[] => {
    if (piece.kind !== 'picture') return [piece]
    const file = files.get(piece.part)
    return file ? [{ kind: 'picture', file }] : []
  })
  const { note, comments, revisions } = read
  return { name: basename(path), origin: originOf(read), pieces, note, comments, revisions, lost }
}

async function taken(bytes: Uint8Array, name: string, intake: Intake): Promise<PictureFile | null> {
  try {
    return await takePicture(bytes, name, intake)
  } catch (error) {
    const isItsFault =
      error instanceof AppError &&
      (error.failure.code === 'picture.unreadable' || error.failure.code === 'file.empty')
    if (isItsFault) return null
    throw error
  }
}

/** By the hash of the bytes in the file; only pictures that the dossier shows already. */
function knownPictures(dossier: Dossier, { carried }: ReadWord): ReadonlyMap<string, PictureFile> {
  const shown = new Map<string, PictureFile>()
  const texts = [dossier.plan, dossier.narratives, dossier.summary].flatMap(shelf =>
    Object.values(shelf),
  )
  for (const block of texts.flatMap(text => text.content)) {
    if (block.type === 'picture') shown.set(block.attrs.file.hash, block.attrs.file)
  }
  return new Map(
    (carried?.pictures ?? []).flatMap(([given, stored]) => {
      const file = shown.get(stored)
      return file ? [[given, file] as const] : []
    }),
  )
}

function originOf({ carried }: ReadWord): ReturnedSection['origin'] {
  if (!carried) return null
  const { dossier, text, print, references } = carried
  const numbers = references.flatMap(({ words, reference }) => {
    const number = /[\d附]+-\d+/.exec(words)?.[0]
    return reference.kind === 'citation' && number ? [[number, reference.evidence] as const] : []
  })
  return { dossier, text, print, numbers: numbers.map(([number, id]) => [number, id]) }
}
