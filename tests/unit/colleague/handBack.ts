import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { composeSection } from '#shared/document/compose/section'
import { referableIds } from '#shared/domain/printedWords'
import type { TextKey } from '#shared/domain/textPlaces'
import { textAt, textPlace } from '#shared/domain/textPlaces'
import type { ReturnedSection } from '#shared/ipc/returned'
import type { Dossier } from '#shared/schema/dossier'
import type { RichText } from '#shared/schema/richText'
import { readWord } from '../../../electron/colleague/readWord.ts'
import { sectionDocx } from '../../../electron/colleague/sectionDocx.ts'
import { takeBack } from '../../../electron/colleague/takeBack.ts'
import { composeReturned } from '../../../renderer/components/writing/colleague/composeReturned.ts'
import { targetOf } from '../../../renderer/components/writing/colleague/targetOf.ts'
import { greyPixel } from '../electron/export/somePdf.ts'

const folder = mkdtemp(join(tmpdir(), 'colleague-'))
let count = 0

/** A place for a file that no other test uses. */
export async function freshPath(name = '一节.docx'): Promise<string> {
  count += 1
  return join(await folder, `${count}-${name}`)
}

/** The Word file that is given away. Every picture has bytes of its own. */
export async function giveAway(dossier: Dossier, key: TextKey): Promise<Uint8Array> {
  const sheet = composeSection(dossier, key, '2026-11-03')
  if (!sheet) throw new Error('no such text')
  const pictures = new Map<string, { path: string; width: number; height: number }>()
  for (const block of textAt(dossier, key).content) {
    if (block.type !== 'picture') continue
    const { hash } = block.attrs.file
    const path = await freshPath('图.jpg')
    await writeFile(path, Buffer.concat([greyPixel, Buffer.from(hash)]))
    pictures.set(hash, { path, width: 300, height: 200 })
  }
  return buffer(await sectionDocx(sheet, pictures))
}

export async function save(docx: Uint8Array, name?: string): Promise<string> {
  const path = await freshPath(name)
  await writeFile(path, docx)
  return path
}

/** Reads a file as the program does when it comes back; new pictures are refused. */
export async function returned(path: string, dossier: Dossier): Promise<ReturnedSection> {
  const nowhere = { put: () => Promise.reject(new Error('a new picture')) }
  const intake = { blobs: nowhere, decoder: {} } as unknown as Parameters<typeof takeBack>[3]
  return takeBack(path, await readWord(path, referableIds(dossier)), dossier, intake)
}

export function composed(section: ReturnedSection, dossier: Dossier, key: TextKey): RichText {
  const place = textPlace(dossier, key)
  if (!place) throw new Error('no such text')
  return composeReturned(section, targetOf(dossier, key, place, section.origin))
}
