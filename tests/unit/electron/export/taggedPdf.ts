import { PDFDocument, PDFName, PDFNumber } from 'pdf-lib'
import { somePdf } from './somePdf.ts'

const name = PDFName.of

/** Pages as Chromium tags a sheet: a part with its heading, in the document itself. */
export async function taggedPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await somePdf({ pages }))
  const { context } = pdf
  const [root, document] = [context.nextRef(), context.nextRef()]
  const heads = pdf.getPages().map(() => context.nextRef())
  const numbers = pdf.getPages().flatMap((page, index) => {
    const [head, title, words] = [heads[index], context.nextRef(), context.nextRef()]
    if (!head) throw new Error('no head')
    const element = (S: string, P: typeof root, K: unknown) =>
      context.obj({ Type: 'StructElem', S, P, K: K as never })
    context.assign(head, element('NonStruct', document, [title]))
    context.assign(title, element('H3', head, [words]))
    context.assign(words, element('NonStruct', title, [{ Type: 'MCR', Pg: page.ref, MCID: 0 }]))
    page.node.set(name('StructParents'), PDFNumber.of(index))
    return [index, context.register(context.obj([words]))]
  })
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: heads }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: { Nums: numbers },
      ParentTreeNextKey: pages,
    }),
  )
  pdf.catalog.set(name('StructTreeRoot'), root)
  return pdf.save()
}
