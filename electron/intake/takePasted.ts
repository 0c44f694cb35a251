import { AppError } from '#shared/failure'
import type { ImportReport } from '#shared/ipc/opened'
import type { PictureFile } from '#shared/schema/richText'
import { examine } from './examine.ts'
import { proposed } from './importEvidence.ts'
import { headBytes, sniff } from './sniff.ts'
import type { Intake } from './takeIn.ts'

/** More than any camera or screenshot gives; it crosses the door as one message. */
export const maxPictureBytes = 100 * 1024 * 1024

type Pasted = {
  readonly picture: PictureFile
  readonly bytes: number
  readonly takenOn: string
}

/** A picture that stands in a text, or the logo. Throws `picture.unreadable`, `file.*`, `disk.*` . */
export async function takePicture(
  bytes: Uint8Array,
  name: string,
  intake: Intake,
): Promise<PictureFile> {
  return (await take(bytes, name, intake)).picture
}

/** A picture from the clipboard as a piece of evidence. */
export async function takePastedEvidence(
  bytes: Uint8Array,
  name: string,
  intake: Intake,
  known: ReadonlySet<string>,
): Promise<ImportReport> {
  const { picture, takenOn, ...taken } = await take(bytes, name, intake)
  const isKnown = known.has(picture.hash)
  const file = { kind: 'image', ...picture, bytes: taken.bytes, name } as const
  return {
    added: isKnown ? [] : [proposed({ file, takenOn })],
    known: isKnown ? [{ name, hash: picture.hash }] : [],
    refused: [],
    skippedLinks: 0,
    wasCancelled: false,
  }
}

async function take(bytes: Uint8Array, name: string, intake: Intake): Promise<Pasted> {
  if (bytes.length === 0) throw new AppError({ code: 'file.empty', subject: name })
  const sniffed = await sniff(bytes.subarray(0, headBytes), name)
  if (sniffed.kind !== 'image' || bytes.length > maxPictureBytes) throw unreadable(name)
  const stored = await intake.blobs.put({ bytes }, sniffed.extension)
  const path = await intake.blobs.pathOf(stored.hash)
  if (path === null) throw new AppError({ code: 'disk.failed', subject: name })
  const examined = await examine(path, stored.bytes, sniffed, intake.decoder)
  if (examined.kind !== 'image') throw unreadable(name)
  const { extension, width, height, takenOn } = examined
  const picture = { hash: stored.hash, extension, width, height }
  return { picture, bytes: stored.bytes, takenOn }
}

const unreadable = (subject: string) => new AppError({ code: 'picture.unreadable', subject })
