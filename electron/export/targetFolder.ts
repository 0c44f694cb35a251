import { access, constants, mkdir, readdir, stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Doc } from '#shared/document/model'
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

type Load = {
  readonly docs: readonly Doc[]
  readonly pictures: PreparedPictures
  readonly originals: readonly Original[]
}

/** For text and for what the estimate forgets. */
const reserve = 50 * 1024 * 1024

/** Everything that is shown goes into Word, PDF and package: four times. Throws disk.full. */
export async function requireRoom(folder: string, { pictures, originals }: Load): Promise<void> {
  const shown = await sizes([...pictures.values()].map(({ path }) => path))
  const packed = await sizes(originals.map(({ path }) => path))
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < 4 * shown + 2 * packed + reserve) {
    throw new AppError({ code: 'disk.full', subject: basename(folder) })
  }
}

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
