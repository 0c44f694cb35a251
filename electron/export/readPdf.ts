import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { openPdf } from './pdfReader.ts'
import { pageNumberIn, squeezed } from './words.ts'

/** One link as a reader finds it; `page` is where it leads, from 1, null when nowhere. */
export type ReadLink = {
  readonly text: string
  readonly target: string | null
  readonly page: number | null
}

export type ReadPage = {
  /** Without evidence and page number, `squeezed`. */
  readonly text: string
  /** What its page number says; null when there is none. */
  readonly printed: number | null
  readonly label: string
  readonly links: readonly ReadLink[]
}

export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly { readonly title: string; readonly page: number | null }[]
}

/** Evidence is laid in under this mark, so that its words are never taken for ours. */
export const evidenceMark = 'Evidence'

/** Opens a PDF with another reader (pdf.js) than wrote it, and reads what a person would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await openPdf(bytes)
  try {
    const labels = await pdf.getPageLabels()
    const pages: ReadPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      pages.push({ ...(await readPage(pdf, page)), label: labels?.[number - 1] ?? '' })
      page.cleanup()
    }
    return { pages, bookmarks: await readBookmarks(pdf) }
  } finally {
    await pdf.destroy()
  }
}

async function readPage(pdf: PDFDocumentProxy, page: PDFPageProxy) {
  const { text, byMark, printed } = await readText(page)
  const texts = linkTexts(await page.getStructTree(), byMark)
  const links: ReadLink[] = []
  for (const { subtype, id, dest } of await page.getAnnotations()) {
    if (subtype !== 'Link') continue
    links.push({
      text: squeezed(texts.get(id) ?? ''),
      target: typeof dest === 'string' ? dest : null,
      page: await pageOf(pdf, dest),
    })
  }
  return { text: squeezed(text), printed, links }
}

/** Page numbers are artifacts, and the last thing that was put on the page. */
async function readText(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: { readonly tag: string; readonly id: string }[] = []
  const byMark = new Map<string, string>()
  let text = ''
  let artifact = ''
  for (const item of items) {
    if ('type' in item) {
      const { type, tag, id } = item as { type: string; tag?: string; id?: string | null }
      if (type === 'endMarkedContent') open.pop()
      else open.push({ tag: tag ?? '', id: id ?? '' })
      if (tag === 'Artifact' && open.length === 1) artifact = ''
      continue
    }
    const tags = open.map(({ tag }) => tag)
    if (tags.includes(evidenceMark)) continue
    if (tags.includes('Artifact')) {
      artifact += item.str
      continue
    }
    text += item.str
    const mark = open.findLast(({ id }) => id !== '')?.id
    if (mark !== undefined) byMark.set(mark, (byMark.get(mark) ?? '') + item.str)
  }
  return { text, byMark, printed: pageNumberIn(artifact) }
}

type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>
type Leaf = { readonly type: string; readonly id: string }
type Branch = Node | Leaf

/** The words of each link, by the id of its annotation: tagging says which belong to it. */
function linkTexts(tree: Node | null, byMark: ReadonlyMap<string, string>) {
  const texts = new Map<string, string>()
  const walk = (branch: Branch) => {
    if (!('children' in branch)) return
    if (branch.role === 'Link') {
      const leaves = leavesOf(branch)
      const words = leaves
        .filter(({ type }) => type === 'content')
        .map(({ id }) => byMark.get(id) ?? '')
        .join('')
      for (const { type, id } of leaves) if (type !== 'content') texts.set(id, words)
    } else for (const child of branch.children) walk(child as Branch)
  }
  if (tree) walk(tree)
  return texts
}

function leavesOf(branch: Branch): readonly Leaf[] {
  return 'children' in branch
    ? branch.children.flatMap(child => leavesOf(child as Branch))
    : [branch]
}

/** From 1; null when it leads nowhere. */
async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  const page: unknown = Array.isArray(target) ? target[0] : null
  if (typeof page !== 'object' || page === null) return null
  return pdf.getPageIndex(page as Parameters<typeof pdf.getPageIndex>[0]).then(
    index => index + 1,
    () => null,
  )
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function readBookmarks(pdf: PDFDocumentProxy): Promise<ReadPdf['bookmarks']> {
  const items = flattened((await pdf.getOutline()) ?? [])
  return Promise.all(
    items.map(async ({ title, dest }) => ({ title, page: await pageOf(pdf, dest) })),
  )
}

function flattened(items: Outline): Outline {
  return items.flatMap(item => [item, ...flattened(item.items)])
}
