import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError, type Failure } from '#shared/failure'

export type FoundFile = {
  readonly path: string
  /** As its owner calls it. */
  readonly name: string
  readonly bytes: number
}

export type Walk = {
  /** In the order given; inside a folder as Explorer lists it, 照片2 before 照片10. */
  readonly files: readonly FoundFile[]
  /** Links, pipes and devices: never followed, never opened. */
  readonly skippedLinks: number
  readonly refused: readonly Failure[]
}

export type WalkLimits = {
  readonly maxFiles: number
  /** Folders inside folders. */
  readonly maxDepth: number
}

/** As many pieces as a dossier may hold. */
const usualLimits: WalkLimits = { maxFiles: 5000, maxDepth: 40 }

/** What the system leaves in folders by itself; nobody means it as evidence. */
const litter = /^(\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$|ehthumbs\.db$)/i

const naturally = new Intl.Collator('zh-CN', { numeric: true }).compare

/** Counts before anything is read. Throws `folder.tooMany` beyond the limits, `cancelled` when asked to stop. */
export async function walkFiles(
  paths: readonly string[],
  signal: AbortSignal,
  limits: WalkLimits = usualLimits,
): Promise<Walk> {
  const files: FoundFile[] = []
  const refused: Failure[] = []
  let skippedLinks = 0

  async function visit(path: string, depth: number): Promise<void> {
    if (signal.aborted) throw new AppError({ code: 'cancelled' })
    const name = basename(path)
    const found = await lstat(path).catch(() => null)
    if (found === null) refused.push({ code: 'file.missing', subject: name })
    else if (found.isFile()) take({ path, name, bytes: found.size })
    else if (found.isDirectory()) await enter(path, depth)
    else skippedLinks += 1
  }

  function take(file: FoundFile): void {
    files.push(file)
    if (files.length > limits.maxFiles) throw new AppError({ code: 'folder.tooMany' })
  }

  async function enter(folder: string, depth: number): Promise<void> {
    const subject = basename(folder)
    if (depth >= limits.maxDepth) throw new AppError({ code: 'folder.tooMany', subject })
    const names = await readdir(folder).catch(() => null)
    if (names === null) refused.push({ code: 'file.unreadable', subject })
    const wanted = (names ?? []).filter(name => !litter.test(name)).sort(naturally)
    for (const name of wanted) await visit(join(folder, name), depth + 1)
  }

  for (const path of paths) await visit(path, 0)
  return { files, skippedLinks, refused }
}
