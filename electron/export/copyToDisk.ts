import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '#shared/failure'
import { fileName, longestName, uniqueNames } from '#shared/lib/fileName'
import type { Progress } from '../desk.ts'
import { refuseTarget } from './refuseTarget.ts'

export type CopyJob = {
  /** Where the files lie, and their names there. */
  readonly from: string
  readonly names: readonly string[]
  /** The disk, or a folder on it. */
  readonly to: string
  /** What the new folder is called. */
  readonly label: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

export type Copied = {
  /** The new folder. */
  readonly folder: string
  readonly files: number
  readonly bytes: number
  /** Files that read back differently from what was written. */
  readonly wrong: readonly string[]
}

const megabyte = 1024 * 1024

/**
 * Copies to a USB disk as a careful person would: into a new folder, flushed to the
 * disk, read back and compared. Nothing that is there is touched; what fails or is
 * cancelled leaves no folder behind. Throws disk.full, folder.*, disk.failed,
 * file.missing, cancelled.
 */
export async function copyToDisk(job: CopyJob): Promise<Copied> {
  const { to, label, signal } = job
  const total = await totalOf(job)
  await requireSpace(to, total)
  const folder = await newFolder(to, label)
  try {
    const meter = meterOf(job, total)
    const hashes = new Map<string, string>()
    for (const name of job.names) hashes.set(name, await copyOne(job, folder, name, meter))
    await flushFolder(folder)
    const wrong: string[] = []
    for (const [name, hash] of hashes) {
      if ((await readBack(job, join(folder, name), meter)) !== hash) wrong.push(name)
    }
    return { folder, files: hashes.size, bytes: total, wrong }
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => {})
    if (signal.aborted) throw new AppError({ code: 'cancelled' }, { cause: error })
    throw refuseTarget(error, basename(to))
  }
}

async function totalOf({ from, names }: CopyJob): Promise<number> {
  let total = 0
  for (const name of names) {
    try {
      total += (await stat(join(from, name))).size
    } catch (error) {
      throw new AppError({ code: 'file.missing', subject: name }, { cause: error })
    }
  }
  return total
}

async function requireSpace(to: string, bytes: number): Promise<void> {
  try {
    const { bavail, bsize } = await statfs(to)
    if (bavail * bsize < bytes + megabyte) throw new AppError({ code: 'disk.full' })
  } catch (error) {
    throw refuseTarget(error, basename(to))
  }
}

async function newFolder(to: string, label: string): Promise<string> {
  try {
    const wanted = { text: fileName(label), extension: '' }
    const [name = label] = uniqueNames([wanted], await readdir(to), longestName)
    await mkdir(join(to, name))
    return join(to, name)
  } catch (error) {
    throw refuseTarget(error, basename(to))
  }
}

type Meter = (step: string, bytes: number) => void

/** In megabytes: bytes tell nobody anything. */
function meterOf({ progress }: CopyJob, total: number): Meter {
  const all = Math.max(1, Math.ceil(total / megabyte))
  const done = new Map<string, number>()
  return (step, bytes) => {
    const sum = (done.get(step) ?? 0) + bytes
    done.set(step, sum)
    progress(step, Math.min(all, Math.floor(sum / megabyte)), all)
  }
}

async function copyOne(job: CopyJob, folder: string, name: string, meter: Meter): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(join(folder, name), 'wx')
  try {
    for await (const part of createReadStream(join(job.from, name), { signal: job.signal })) {
      hash.update(part)
      await file.writeFile(part)
      meter('写入（MB）', part.length)
    }
    // Until now it may stand in memory only, and be gone with the disk that is pulled out.
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function readBack(job: CopyJob, path: string, meter: Meter): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { signal: job.signal })) {
    hash.update(part)
    meter('读回核对（MB）', part.length)
  }
  return hash.digest('hex')
}

/** The names too; Windows has no such call and keeps them by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const entry = await open(folder, 'r')
  try {
    await entry.sync()
  } finally {
    await entry.close()
  }
}
