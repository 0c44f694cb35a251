import { access, constants, mkdir, readdir, stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '#shared/failure'
import { longestName, uniqueNames } from '#shared/lib/fileName'
import type { Original } from './originals.ts'
import type { PreparedPictures } from './prepared.ts'
import { refuseTarget } from './refuseTarget.ts'

/** Throws folder.unwritable, folder.gone or disk.failed. */
export async function makeTarget(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw refuseTarget(error, basename(folder))
  }
}

/** Nothing is ever overwritten: a name that is taken, in any of the three forms, gets a number. */
export async function freeStem(folder: string, wanted: string): Promise<string> {
  const taken = (await readdir(folder)).map(name =>
    name.replace(/(\.(docx|pdf|zip)| 验证报告\.txt)(\.part)?$/i, ''),
  )
  const longest = longestName - '.docx'.length
  return uniqueNames([{ text: wanted, extension: '' }], taken, longest)[0] ?? wanted
}

type Files = {
  readonly pictures: PreparedPictures
  readonly originals: readonly Original[]
}

/** Bytes. */
export type Load = {
  /** All pictures as they are shown. */
  readonly pictures: number
  /** Evidence that is PDF and taken over as it is. */
  readonly pdfs: number
  readonly originals: number
  /** That one mail may carry. */
  readonly limit: number
  readonly withPrintCopy: boolean
}

/** For text and for what the estimate forgets. */
const reserve = 50 * 1024 * 1024

/**
 * Free bytes that an export needs while it is at its fullest: Word and PDF, the package that
 * holds both with the originals, the copy for the printer, and, where one mail does not take
 * it, the mails: once more the package, beside what the one that is being packed is made of. The
 * evidence of the PDF is kept for the next export, mostly on the same disk.
 */
export function roomFor({ pictures, pdfs, originals, limit, withPrintCopy }: Load): number {
  const pdf = pictures + pdfs
  const documents = pictures + pdf
  const whole = documents + originals
  const mails = whole > limit ? whole + 2 * Math.min(limit, whole) : 0
  return documents + whole + pdf + (withPrintCopy ? pdf : 0) + mails + reserve
}

/** Throws disk.full before anything is written. */
export async function requireRoom(
  folder: string,
  { pictures, originals, pdfBytes, ...others }: RoomJob,
): Promise<void> {
  const shown = await sizes([...pictures.values()].map(({ path }) => path))
  const packed = await sizes(originals.map(({ path }) => path))
  const { bavail, bsize } = await statfs(folder)
  const needed = roomFor({ pictures: shown, originals: packed, pdfs: pdfBytes, ...others })
  if (bavail * bsize < needed) throw new AppError({ code: 'disk.full', subject: basename(folder) })
}

type RoomJob = Files & Pick<Load, 'limit' | 'withPrintCopy'> & { readonly pdfBytes: number }

async function sizes(paths: readonly string[]): Promise<number> {
  const each = await Promise.all(paths.map(path => stat(path).then(({ size }) => size)))
  return each.reduce((sum, size) => sum + size, 0)
}

/** A fresh folder for each run: 导出/2026年11月3日 14时05分 */
export function runFolder(dossierFolder: string, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
  const time = `${two(now.getHours())}时${two(now.getMinutes())}分${two(now.getSeconds())}秒`
  return join(dossierFolder, '导出', `${day} ${time}`)
}
