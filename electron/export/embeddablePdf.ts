import { readFile, stat } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFInvalidObject, PDFName, type PDFPage } from 'pdf-lib'
import { faceFiles, faceKinds } from './copiedObjects.ts'
import { copiedPages } from './copiedPages.ts'
import { drawAnnotations } from './drawAnnotations.ts'
import type { Upright } from './layInFrame.ts'
import { openForCopy } from './openForCopy.ts'
import { formsOf, type PageForm } from './pageAsForm.ts'
import { bytesOfFile } from './pdfBytes.ts'
import { readPdf } from './pdfFile.ts'

/**
 * Evidence that is PDF is taken over page by page, so that its text stays text.
 * Some cannot be, and are shown as pictures instead: files that pdf-lib cannot
 * read, files whose faces are not inside (they would look different elsewhere),
 * and pages with notes that only a reader knows how to draw.
 */
export function createEvidencePdfs(target: PDFDocument) {
  // Only the last file is kept: sheets come in order, and a scan may be large.
  let last: { readonly path: string; readonly file: EvidencePdf } | undefined
  const close = () => last?.file.close()
  return {
    page: async (path: string, number: number): Promise<Upright | null> => {
      if (last?.path !== path) {
        close()
        last = { path, file: evidencePdf(path, target) }
      }
      return last.file.page(number)
    },
    /** Frees what is open; pages that were given stay what they are. */
    close,
  }
}

/** Pages, from 1, that cannot be taken over. */
export async function pagesToDraw(path: string, pages: number): Promise<readonly number[]> {
  const evidence = createEvidencePdfs(await PDFDocument.create())
  const drawn: number[] = []
  for (let page = 1; page <= pages; page += 1) {
    if (!(await evidence.page(path, page))) drawn.push(page)
  }
  evidence.close()
  return drawn
}

type EvidencePdf = {
  readonly page: (number: number) => Promise<Upright | null>
  readonly close: () => void
}

/** What is not quite as it should be, or must be drawn upon, pdf-lib takes over. */
function evidencePdf(path: string, target: PDFDocument): EvidencePdf {
  let quick = openedQuickly(path, target)
  let slow: Promise<Source | null> | undefined
  const pageQuickly = (number: number) => {
    try {
      return quick?.page(number) ?? null
    } catch {
      quick?.close()
      quick = null
      return null
    }
  }
  return {
    page: async number => {
      const made = pageQuickly(number)
      if (made) return made
      slow ??= opened(path, target)
      const file = await slow
      const page = file?.pages[number - 1]
      return file && page ? embed(file, page) : null
    },
    close: () => quick?.close(),
  }
}

function openedQuickly(path: string, target: PDFDocument) {
  try {
    const bytes = bytesOfFile(path)
    if (bytes.size > largest) return null
    const file = readPdf(bytes)
    try {
      const pages = copiedPages({ file, bytes, mayLackFaces: false }, target)
      return { page: pages.page, close: bytes.close }
    } catch {
      bytes.close()
      return null
    }
  } catch {
    return null
  }
}

/** A file is held in memory several times over; larger ones are nearly always scans, which lose nothing as pictures. */
const largest = 100 * 1024 * 1024

type Source = {
  readonly pages: readonly PDFPage[]
  readonly formOf: (page: PDFPage) => PageForm
}

/** Null when it cannot be taken over. */
async function opened(path: string, target: PDFDocument): Promise<Source | null> {
  try {
    if ((await stat(path)).size > largest) return null
    const pdf = await openForCopy(await readFile(path))
    if (!isWhole(pdf)) return null
    return { pages: pdf.getPages(), formOf: formsOf(pdf, target) }
  } catch {
    // What Chromium's reader can show, pdf-lib cannot always read.
    return null
  }
}

function embed({ formOf }: Source, page: PDFPage): Upright | null {
  try {
    if (!drawAnnotations(page)) return null
    return { page: formOf(page), turn: page.getRotation().angle }
  } catch {
    return null
  }
}

const faces: ReadonlySet<string> = new Set(faceKinds)

/** All its objects can be read, and all its faces are inside. */
function isWhole(pdf: PDFDocument): boolean {
  return pdf.context.enumerateIndirectObjects().every(([, object]) => {
    // pdf-lib would write it as it stands, broken.
    if (object instanceof PDFInvalidObject) return false
    if (!(object instanceof PDFDict)) return true
    if (object.get(PDFName.of('Type')) !== PDFName.of('Font')) return true
    const subtype = object.get(PDFName.of('Subtype'))
    if (!(subtype instanceof PDFName) || !faces.has(subtype.decodeText())) return true
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    return faceFiles.some(name => descriptor?.has(PDFName.of(name)))
  })
}
