import { stat } from 'node:fs/promises'
import type { SectionSheet } from '#shared/document/compose/section'
import type { Doc, Pages } from '#shared/document/model'
import type { ReadWord } from '../colleague/readWord.ts'
import type { Assembly } from '../export/assemblePdf.ts'
import type { SheetsAssembly } from '../export/assembleSheets.ts'
import type { Listed } from '../export/checklist.ts'
import type { Cut } from '../export/cutPdf.ts'
import type { Expected } from '../export/expected.ts'
import type { ExpectedCut } from '../export/expectedCut.ts'
import { partsAt } from '../export/fileParts.ts'
import type { PdfPlaces } from '../export/pdfPlaces.ts'
import type { PreparedPictures } from '../export/prepared.ts'
import type { PrintCopy } from '../export/printCopy.ts'
import type { Proof } from '../export/proof.ts'
import { verifyPdf } from '../export/verifyPdf.ts'
import { type KnownHashes, type ProvedZip, verifyZip } from '../export/verifyZip.ts'
import type { RangeWeights, weighRanges } from '../export/weighRanges.ts'
import { beginPart, goOnPart, type Written, writePart } from '../export/writePart.ts'
import { addToZip, type BegunZip, writeZip, type ZipJob, type ZipPart } from '../export/writeZip.ts'
import { type ReadFile, readBack } from '../export/zipReader.ts'

export type JobProgress = (done: number, total: number) => void
type Packaged = { readonly bytes: number; readonly files: readonly Listed[] }

type DocxJob = {
  readonly out: string
  readonly doc: Doc
  readonly pages: Pages
  readonly pictures: PreparedPictures
}
type SectionJob = {
  readonly out: string
  readonly sheet: SectionSheet
  readonly pictures: PreparedPictures
}
type CopyJob = { readonly path: string; readonly out: string }
type PdfJob = { readonly path: string; readonly pages: number }
type ReadJob = { readonly path: string; readonly known: ReadonlySet<string> }
type VerifyJob = { readonly path: string; readonly subject: string }
type VerifyZipJob = VerifyJob & {
  readonly known?: KnownHashes
  readonly before?: readonly ReadFile[]
}
export type AddedToZip = BegunZip & { readonly read: readonly ReadFile[] }
type VerifyDocJob = VerifyJob & { readonly expected: Expected }
type VerifyCutJob = VerifyJob & { readonly expected: ExpectedCut }

/**
 * What is too long for the main process, each a function of what can be cloned.
 * To add one: add it here; `Worker.run` knows it by its name. What takes long to load is loaded by
 * the job that needs it: the process that packs shall begin at once.
 */
export const jobs = {
  pdfPlaces: async (text: Uint8Array): Promise<PdfPlaces> => {
    const { pdfPlaces } = await import('../export/pdfPlaces.ts')
    return pdfPlaces(text)
  },
  pagesToDraw: async ({ path, pages }: PdfJob): Promise<readonly number[]> => {
    const { pagesToDraw } = await import('../export/embeddablePdf.ts')
    return pagesToDraw(path, pages)
  },
  /** The file that `assemblePdf` goes on with, in the same process; so is what `copySheets` writes. */
  assembleSheets: async (
    { out, ...assembly }: SheetsAssembly & { readonly out: string },
    progress: JobProgress,
  ): Promise<Written> => {
    const { assembleSheets } = await import('../export/assembleSheets.ts')
    return beginPart(out, await assembleSheets(assembly, progress))
  },
  copySheets: ({ path, out }: CopyJob): Promise<Written> => beginPart(out, partsAt(path)),
  assemblePdf: async ({
    out,
    ...assembly
  }: Assembly & { readonly out: string }): Promise<Written> => {
    const { assemblePdf } = await import('../export/assemblePdf.ts')
    const pdf = await assemblePdf(assembly)
    return assembly.sheets ? goOnPart(out, pdf) : writePart(out, pdf)
  },
  toDocx: async ({ out, doc, ...context }: DocxJob): Promise<Written> => {
    const { toDocx } = await import('../export/toDocx.ts')
    return writePart(out, toDocx(doc, context))
  },
  sectionDocx: async ({ out, sheet, pictures }: SectionJob): Promise<Written> => {
    const { sectionDocx } = await import('../colleague/sectionDocx.ts')
    return writePart(out, sectionDocx(sheet, pictures))
  },
  readWord: async ({ path, known }: ReadJob): Promise<ReadWord> => {
    const { readWord } = await import('../colleague/readWord.ts')
    return readWord(path, known)
  },
  weighRanges: async (job: Parameters<typeof weighRanges>[0]): Promise<RangeWeights> => {
    const { weighRanges } = await import('../export/weighRanges.ts')
    return weighRanges(job)
  },
  cutPdf: async ({ out, ...cut }: Cut & { readonly out: string }): Promise<Written> => {
    const { cutPdf } = await import('../export/cutPdf.ts')
    return writePart(out, cutPdf(cut))
  },
  printCopy: async ({ out, ...copy }: PrintCopy & { readonly out: string }): Promise<Written> => {
    const { printCopy } = await import('../export/printCopy.ts')
    return writePart(out, await printCopy(copy))
  },
  verifyPrintCopy: async ({
    hasCover,
    ...copy
  }: PrintCopy & { readonly hasCover: boolean }): Promise<readonly (string | null)[]> => {
    const { verifyPrintCopy } = await import('../export/printCopy.ts')
    return verifyPrintCopy(copy, hasCover)
  },
  verifyCut: async ({ path, subject, expected }: VerifyCutJob): Promise<readonly Proof[]> => {
    const { verifyCut } = await import('../export/verifyCut.ts')
    return verifyCut(path, subject, expected)
  },
  /** Proved at once as far as that goes, which otherwise everybody would wait for at the end. */
  addToZip: async (job: ZipPart): Promise<AddedToZip> => {
    const part = await addToZip(job)
    return { ...part, read: readBack(job.out, job.at, part.end) }
  },
  /** Its checksum comes with its proof, which reads it anyway. */
  writeZip: async (job: ZipJob, progress: JobProgress): Promise<Packaged> => {
    const files = await writeZip(job, progress)
    return { bytes: (await stat(job.out)).size, files }
  },
  verifyPdf: async ({ path, subject, expected }: VerifyDocJob): Promise<readonly Proof[]> =>
    verifyPdf(path, subject, expected),
  verifyDocx: async ({ path, subject, expected }: VerifyDocJob): Promise<readonly Proof[]> => {
    const { verifyDocx } = await import('../export/verifyDocx.ts')
    return verifyDocx(path, subject, expected)
  },
  docxText: async ({ path }: { readonly path: string }): Promise<string> => {
    const { docxText } = await import('../notice/docxText.ts')
    return docxText(path)
  },
  verifyZip: ({ path, subject, known, before }: VerifyZipJob): Promise<ProvedZip> =>
    verifyZip(path, subject, known, before),
} as const

export type JobName = keyof typeof jobs
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>
