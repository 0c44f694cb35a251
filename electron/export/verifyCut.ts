import { readFile } from 'node:fs/promises'
import type { SheetRange } from './cutPdf.ts'
import { openPdf } from './pdfReader.ts'

export type CutCheck = {
  readonly path: string
  readonly name: string
  /** With the words that must stand on the first sheet of each. */
  readonly ranges: readonly (SheetRange & { readonly mark: string })[]
}

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/**
 * Opens a part again with another reader than wrote it: every sheet is there, says
 * which evidence it is, and carries the number that it has in the whole, and every
 * piece has its bookmark. Null for what holds, else a sentence.
 */
export async function verifyCut({
  path,
  name,
  ranges,
}: CutCheck): Promise<readonly (string | null)[]> {
  const pdf = await openPdf(new Uint8Array(await readFile(path)))
  try {
    const wanted = ranges.reduce((sum, { pages }) => sum + pages, 0)
    if (pdf.numPages !== wanted) return [`${name} 应有 ${wanted} 页，实有 ${pdf.numPages} 页。`]
    const claims: (string | null)[] = []
    let at = 1
    for (const { page, pages, mark } of ranges) {
      for (let sheet = 0; sheet < pages; sheet += 1) {
        const text = await textOf(pdf, at + sheet)
        const isHere = text.includes(squeezed(`— ${page + sheet} —`))
        const isMarked = sheet > 0 || text.includes(squeezed(mark))
        claims.push(isHere && isMarked ? null : `${name} 的第 ${at + sheet} 页不是该在这里的页。`)
      }
      at += pages
    }
    return [...claims, ...(await bookmarkClaims(pdf, { name, ranges }))]
  } finally {
    await pdf.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof openPdf>>

async function bookmarkClaims(pdf: Pdf, { name, ranges }: Omit<CutCheck, 'path'>) {
  const bookmarks = (await pdf.getOutline()) ?? []
  let at = 1
  return Promise.all(
    ranges.map(async ({ title, pages }, index) => {
      const wanted = at
      at += pages
      const { title: found, dest } = bookmarks[index] ?? {}
      const leads = Array.isArray(dest) && (await pdf.getPageIndex(dest[0])) + 1 === wanted
      return found === title && leads
        ? null
        : `${name} 缺少书签“${title}”，或它不通到第 ${wanted} 页。`
    }),
  )
}

async function textOf(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return squeezed(items.map(item => ('str' in item ? item.str : '')).join(''))
}
