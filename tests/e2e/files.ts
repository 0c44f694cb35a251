import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { PDFDocument, rgb } from 'pdf-lib'
import { fromBuffer } from 'yauzl'
import type { Computer } from './fixtures.ts'

/** Puts files into a folder of the computer, as from a camera or a scanner, and answers their paths. */
export function lay(
  { home }: Pick<Computer, 'home'>,
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, string>> {
  mkdirSync(join(home, folder), { recursive: true })
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const path = join(home, folder, name)
      writeFileSync(path, bytes)
      return [name, path]
    }),
  )
}

/** A picture of one colour, encoded by Chromium. */
export async function aPicture(
  app: ElectronApplication,
  format: 'jpeg' | 'png',
  colour: readonly [red: number, green: number, blue: number],
  [width, height]: readonly [number, number] = [640, 480],
): Promise<Uint8Array> {
  const encoded = await app.evaluate(
    ({ nativeImage }, wish) => {
      const [red, green, blue] = wish.colour
      const pixels = Buffer.alloc(wish.width * wish.height * 4)
      for (let at = 0; at < pixels.length; at += 4) pixels.set([blue, green, red, 255], at)
      const picture = nativeImage.createFromBitmap(pixels, wish)
      return (wish.format === 'jpeg' ? picture.toJPEG(85) : picture.toPNG()).toString('base64')
    },
    { colour, width, height, format },
  )
  return Buffer.from(encoded, 'base64')
}

/** With a password, it can be neither shown nor merged. */
export async function aPdf(pages: number, password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 1; page <= pages; page += 1) {
    const color = rgb(0.2, (page % 7) / 7, 0.5)
    pdf.addPage([595, 842]).drawRectangle({ x: 60, y: 400, width: 400, height: 60, color })
  }
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: password })
  return pdf.save()
}

/** Where new dossiers go, unless the user says otherwise. */
export function dossiersOf({ home }: Pick<Computer, 'home'>): readonly string[] {
  const folder = join(home, 'Documents', '服务品牌档案')
  return readdirSync(folder).map(name => join(folder, name))
}

/** The only dossier of the computer. */
export function dossierOf(computer: Pick<Computer, 'home'>): string {
  const [folder, ...others] = dossiersOf(computer)
  if (folder === undefined || others.length > 0) throw new Error('not exactly one dossier')
  return folder
}

/** Every file below a folder with its hash: two that are equal are byte for byte the same. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(name => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map(name => [name, sha256(readFileSync(join(folder, name)))]))
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What is in a ZIP or Word file, by name. */
export function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Buffer>()
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => resolve(entries))
      zip.on('entry', entry =>
        zip.openReadStream(entry, async (refusal, stream) => {
          if (refusal) return reject(refusal)
          entries.set(entry.fileName, Buffer.concat(await stream.toArray()))
          zip.readEntry()
        }),
      )
      zip.readEntry()
    })
  })
}
