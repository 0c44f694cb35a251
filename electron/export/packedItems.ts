import type { Packed } from '#shared/ipc/exported'
import type { Chosen, MailPicture } from './mailPictures.ts'

type PackedItem = Packed['items'][number]

/** A PDF that is taken over whole weighs about what its file does. */
export function embeddedBytes(
  pictures: readonly MailPicture[],
  asPictures: ReadonlySet<string>,
): number {
  const pdfs = [...pagesByPdf(pictures).values()].flatMap(([page]) => (page ? [page] : []))
  return sumOf(pdfs, ({ content, evidence }) =>
    asPictures.has(content.hash) ? 0 : (evidence?.item.file.bytes ?? 0),
  )
}

/** By how much a PDF must weigh more than pictures of its pages, which cannot be searched. */
const clearly = 1.2

/** PDFs, by hash, that would weigh clearly less as pictures of their pages; never pinned ones. */
export function heavyPdfs(
  pictures: readonly MailPicture[],
  expected: (pages: readonly MailPicture[]) => number,
): ReadonlySet<string> {
  const heavy = [...pagesByPdf(pictures)].filter(([, pages]) => {
    const [first] = pages
    const bytes = first?.evidence?.item.file.bytes ?? 0
    return first && !first.isPinned && bytes > clearly * expected(pages)
  })
  return new Set(heavy.map(([hash]) => hash))
}

function pagesByPdf(pictures: readonly MailPicture[]): ReadonlyMap<string, MailPicture[]> {
  const pdfs = new Map<string, MailPicture[]>()
  for (const picture of pictures) {
    const { kind, hash } = picture.content
    if (kind !== 'pdfPage') continue
    const pages = pdfs.get(hash) ?? []
    pages.push(picture)
    pdfs.set(hash, pages)
  }
  return pdfs
}

type Choice = {
  readonly chosen: (picture: MailPicture) => Chosen | null
  readonly copies: (picture: MailPicture) => number
  readonly asPictures: ReadonlySet<string>
}

/** What became of every piece of evidence, in printing order; pictures of the text are one line. */
export function packedItems(
  pictures: readonly MailPicture[],
  { chosen, copies, asPictures }: Choice,
): PackedItem[] {
  const items = new Map<string, MailPicture[]>()
  for (const picture of pictures) {
    const id = picture.evidence?.item.id ?? ''
    const same = items.get(id) ?? []
    same.push(picture)
    items.set(id, same)
  }
  return [...items.values()].flatMap(group => {
    const [first] = group
    const grades = group.flatMap(picture => chosen(picture)?.grade ?? [])
    if (!first || grades.length === 0) return []
    const file = first.evidence?.item.file
    const isEmbedded = file?.kind === 'pdf' && !asPictures.has(file.hash)
    const pictured = sumOf(group, one => copies(one) * (chosen(one)?.print.bytes ?? 0))
    return [
      {
        id: first.evidence?.item.id ?? null,
        number: first.evidence?.number ?? '',
        title: first.evidence?.item.title ?? '',
        before: file?.bytes ?? null,
        after: pictured + (isEmbedded ? file.bytes : 0),
        side: Math.min(...grades.map(({ side }) => side)),
        quality: Math.round(100 * Math.min(...grades.map(({ quality }) => quality))),
        form: file?.kind === 'pdf' ? (isEmbedded ? 'pages' : 'pagesAsPictures') : 'picture',
        isPinned: first.isPinned,
      },
    ]
  })
}

export function sumOf<T>(values: readonly T[], bytes: (value: T) => number): number {
  return values.reduce((sum, value) => sum + bytes(value), 0)
}
