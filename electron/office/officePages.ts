import { copyFile, mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#shared/failure'
import type { Dossier, Evidence } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import type { BlobStore, Decoder, Progress } from '../desk.ts'
import { findOffice } from './findOffice.ts'
import { runOffice } from './runOffice.ts'

export type OfficeJob = {
  readonly dossier: Dossier
  readonly blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>
  readonly decoder: Pick<Decoder, 'pdfPages'>
  /** For what was converted once; may be emptied at any time. */
  readonly cache: string
  readonly progress: Progress
  readonly signal: AbortSignal
  /** LibreOffice; found by itself unless told, null for none. */
  readonly program?: string | null
  /** For one file. */
  readonly timeoutMs?: number
}

export type OfficePages = {
  /** Office files that could be converted are PDFs in it. */
  readonly dossier: Dossier
  /** Gives the converted pages too. */
  readonly blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>
  readonly converted: ReadonlySet<EvidenceId>
}

/** Longer ones are no evidence but a database. */
const mostPages = 2000

/**
 * Word, Excel and PowerPoint evidence as pages, where this computer has LibreOffice.
 * It happens at the export and is kept by content: what the dossier stores stays the
 * same on every computer. A file that cannot be converted stays as it is, and its
 * sheet says so. Throws `cancelled`.
 */
export async function officePages(job: OfficeJob): Promise<OfficePages> {
  const office = job.dossier.evidence.filter(isOffice)
  if (office.length === 0) return { ...job, converted: new Set() }
  let program = job.program === undefined ? await findOffice() : job.program
  const pages = new Map<EvidenceId, { readonly path: string; readonly pages: number }>()
  await mkdir(job.cache, { recursive: true })
  for (const [index, item] of office.entries()) {
    if (job.signal.aborted) throw new AppError({ code: 'cancelled' })
    job.progress('转换办公文档', index, office.length)
    const begun = Date.now()
    const path = await pdfOf(job, program, item)
    // One file that hangs costs its time once; those behind it are not tried.
    if (path === null && Date.now() - begun >= timeoutOf(job)) program = null
    const count = path && (await job.decoder.pdfPages(path).catch(() => 0))
    if (path && count && count <= mostPages) pages.set(item.id, { path, pages: count })
  }
  return {
    dossier: { ...job.dossier, evidence: job.dossier.evidence.map(item => asPdf(item, pages)) },
    blobs: withPages(job.blobs, office, pages),
    converted: new Set(pages.keys()),
  }
}

function isOffice({ file }: Evidence): boolean {
  return file.kind === 'original' && file.why === 'office' && file.extension !== 'ofd'
}

/** From the cache, or made; null when it cannot be. */
async function pdfOf(
  job: OfficeJob,
  program: string | null,
  { file: { hash, extension } }: Evidence,
): Promise<string | null> {
  const { blobs, cache, signal } = job
  const kept = join(cache, `${hash}.pdf`)
  if (await hasBytes(kept)) return kept
  const source = await blobs.pathOf(hash)
  if (!program || source === null || !(await isContainer(source))) return null
  const folder = await mkdtemp(join(tmpdir(), 'brand-dossier-office-'))
  try {
    const file = join(folder, `file.${extension}`)
    await copyFile(source, file)
    await runOffice({ program, folder, file, timeoutMs: timeoutOf(job), signal })
    if (signal.aborted) throw new AppError({ code: 'cancelled' })
    const made = join(folder, 'file.pdf')
    if (!(await hasBytes(made))) return null
    const part = `${kept}.part`
    await copyFile(made, part)
    await rename(part, kept)
    return kept
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const timeoutOf = ({ timeoutMs = 90_000 }: OfficeJob) => timeoutMs

/** ZIP, OLE or RTF, as its kind has: over anything else LibreOffice broods for minutes. */
async function isContainer(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    const start = buffer.toString('latin1')
    return ['PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf'].some(mark => start.startsWith(mark))
  } finally {
    await file.close()
  }
}

async function hasBytes(path: string): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )
}

type Pages = ReadonlyMap<EvidenceId, { readonly path: string; readonly pages: number }>

/** Keeps the hash of its source: pages are known by what they were made of. */
function asPdf(item: Evidence, pages: Pages): Evidence {
  const found = pages.get(item.id)
  if (!found) return item
  const { hash, bytes, name } = item.file
  return { ...item, file: { kind: 'pdf', extension: 'pdf', hash, bytes, name, pages: found.pages } }
}

function withPages(
  blobs: OfficeJob['blobs'],
  office: readonly Evidence[],
  pages: Pages,
): OfficeJob['blobs'] {
  const paths = new Map(
    office.flatMap(({ id, file }) => {
      const found = pages.get(id)
      return found ? [[file.hash, found.path] as const] : []
    }),
  )
  return { isIntact: blobs.isIntact, pathOf: async hash => paths.get(hash) ?? blobs.pathOf(hash) }
}
