import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'

const name = PDFName.of
const hex = (text: string) => PDFHexString.fromText(text)

export type LinkedPage = {
  /** What stands on it. */
  readonly words: string
  /** What is printed at its foot. */
  readonly number?: string
  readonly links?: readonly { readonly text: string; readonly to: string }[]
}

export type Linked = {
  readonly pages: readonly LinkedPage[]
  /** Page of each named place, from 1. */
  readonly places: Readonly<Record<string, number>>
  readonly bookmarks: readonly Marked[]
}
export type Marked = {
  readonly title: string
  readonly page: number
  readonly within?: readonly Marked[]
}

/**
 * A PDF as Chromium sets one: places with names, links to them, bookmarks, and tags, in which
 * every page is a part with a heading and the words of its links.
 */
export async function linkedPdf({ pages, places, bookmarks }: Linked): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const refs = pages.map(() => pdf.addPage([200, 300]))
  const [root, document] = [context.nextRef(), context.nextRef()]
  const face = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 1, 1], CharProcs: {} }),
  )
  let tags = 0
  const element = (S: string, P: PDFRef, K: unknown) => {
    tags += 1
    const made = context.obj({ Type: 'StructElem', S, P, K: K as never })
    made.set(name('ID'), PDFHexString.of(Buffer.from(nameOfTag(tags)).toString('hex')))
    return made
  }
  const parents: (number | PDFRef)[] = []
  const parts = pages.map(({ words, number, links = [] }, index) => {
    const page = refs[index]
    if (!page) throw new Error('no page')
    const [part, title] = [context.nextRef(), context.nextRef()]
    const linkTags = links.map(() => context.nextRef())
    const annotations = links.map(({ to }) => {
      const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })
      link.set(name('Dest'), name(to))
      return context.register(link)
    })
    context.assign(title, element('H1', part, [{ Type: 'MCR', Pg: page.ref, MCID: 0 }]))
    for (const [at, ref] of linkTags.entries()) {
      const annotation = annotations[at]
      if (!annotation) continue
      const words = { Type: 'MCR', Pg: page.ref, MCID: at + 1 }
      const kids = [words, { Type: 'OBJR', Obj: annotation, Pg: page.ref }]
      context.assign(ref, element('Link', part, kids))
    }
    context.assign(part, element('NonStruct', document, [title, ...linkTags]))
    const said = [words, ...links.map(({ text }) => text)].map(
      (text, id) =>
        `/P <</MCID ${id}/ActualText ${hex(text)}>> BDC BT /F0 9 Tf 20 ${280 - 9 * id} Td <20> Tj ET EMC`,
    )
    const foot = `/Artifact <</ActualText ${hex(number ?? '')}>> BDC BT /F0 9 Tf 20 9 Td <20> Tj ET EMC`
    const contents = [...said, ...(number === undefined ? [] : [foot])].join('\n')
    page.node.set(name('Contents'), context.register(context.flateStream(contents)))
    page.node.set(name('Resources'), context.obj({ Font: { F0: face } }))
    page.node.set(name('Annots'), context.obj(annotations))
    page.node.set(name('StructParents'), PDFNumber.of(index))
    parents.push(index, context.register(context.obj([title, ...linkTags])))
    return part
  })
  context.assign(document, element('Document', root, parts))
  const tree = { ParentTree: { Nums: parents as never }, ParentTreeNextKey: pages.length }
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: document, ...tree }))
  pdf.catalog.set(name('StructTreeRoot'), root)
  pdf.catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  const target = (page: number) => [refs[page - 1]?.ref ?? 0, name('XYZ'), 0, 250, 0]
  const dests = Object.entries(places).map(([key, page]) => [key, target(page)] as const)
  pdf.catalog.set(name('Dests'), context.register(context.obj(Object.fromEntries(dests) as never)))
  const labels = { Nums: [0, { S: name('D') }] }
  pdf.catalog.set(name('PageLabels'), context.obj(labels as never))

  const outline = context.nextRef()
  const write = (marks: readonly Marked[], parent: PDFRef): object => {
    const own = marks.map(() => context.nextRef())
    for (const [index, { title, page, within = [] }] of marks.entries()) {
      const [ref, next] = [own[index], own[index + 1]]
      if (!ref) continue
      const item = { Parent: parent, Dest: target(page), ...(next ? { Next: next } : {}) }
      const made = context.obj({ ...item, ...write(within, ref) } as never) as never
      Object(made).set(name('Title'), hex(title))
      context.assign(ref, made)
    }
    return own.length > 0 ? { First: own[0], Last: own.at(-1), Count: own.length } : {}
  }
  context.assign(outline, context.obj(write(bookmarks, outline) as never))
  pdf.catalog.set(name('Outlines'), outline)
  return pdf.save()
}

const nameOfTag = (number: number) => `node${String(number).padStart(8, '0')}`
