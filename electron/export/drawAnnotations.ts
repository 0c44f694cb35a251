import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'

/** What a reader shows nothing of, or what only leads somewhere. */
export const unseenKinds: ReadonlySet<string> = new Set(['Link', 'Popup'])
/** Bits of F: hidden, and not shown on the screen. */
export const unseenFlags = 2 | 32

/**
 * Stamps, signatures, notes and filled-in fields lie beside a page and would be
 * lost when it is taken over: each is drawn onto it as its own appearance says
 * (ISO 32000-1, 12.5.5). False when one has no appearance, so that only a reader
 * could draw it; the page is then left as it was.
 */
export function drawAnnotations(page: PDFPage): boolean {
  const drawings = annotationsOf(page).map(drawingOf)
  if (drawings.includes('unknown')) return false
  for (const drawing of drawings) {
    if (drawing === 'nothing' || drawing === 'unknown') continue
    const name = page.node.newXObject('Annotation', drawing.appearance)
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...drawing.matrix),
      drawObject(name),
      popGraphicsState(),
    )
  }
  return true
}

function annotationsOf(page: PDFPage): readonly PDFDict[] {
  const annotations = page.node.Annots()
  if (!annotations) return []
  return annotations.asArray().flatMap((_, index) => annotations.lookupMaybe(index, PDFDict) ?? [])
}

type Matrix = [number, number, number, number, number, number]
type Drawing =
  | { readonly appearance: PDFRef; readonly matrix: Matrix }
  | 'nothing'
  /** Without an appearance. */
  | 'unknown'

function drawingOf(annotation: PDFDict): Drawing {
  const subtype = annotation.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? ''
  const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
  if (unseenKinds.has(subtype) || (flags & unseenFlags) !== 0) return 'nothing'
  const rect = annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle()
  const appearance = appearanceOf(annotation)
  if (!rect || !appearance) return 'unknown'
  if (rect.width <= 0 || rect.height <= 0) return 'nothing'
  const form = annotation.context.lookup(appearance)
  if (!(form instanceof PDFStream)) return 'unknown'
  const box = numbersIn(form.dict, 'BBox')
  if (box?.length !== 4) return 'unknown'
  const own = numbersIn(form.dict, 'Matrix') ?? [1, 0, 0, 1, 0, 0]
  const shown = turnedBox(box, own)
  if (shown.width === 0 || shown.height === 0) return 'nothing'
  const [x, y] = [rect.width / shown.width, rect.height / shown.height]
  return { appearance, matrix: [x, 0, 0, y, rect.x - shown.x * x, rect.y - shown.y * y] }
}

/** The normal one; of a field with several states, the one it is in. */
function appearanceOf(annotation: PDFDict): PDFRef | null {
  const normal = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'))
  const found = annotation.context.lookup(normal)
  if (normal instanceof PDFRef && found instanceof PDFStream) return normal
  const state = annotation.lookupMaybe(PDFName.of('AS'), PDFName)
  if (!(found instanceof PDFDict) || !state) return null
  const chosen = found.get(state)
  return chosen instanceof PDFRef ? chosen : null
}

function numbersIn(dict: PDFDict, name: string): readonly number[] | null {
  const array = dict.lookupMaybe(PDFName.of(name), PDFArray)
  if (!array) return null
  return array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber())
}

/** The upright box around one that a matrix has turned. */
function turnedBox(box: readonly number[], matrix: readonly number[]) {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const corners = [x1, x2].flatMap(x =>
    [y1, y2].map(y => [a * x + c * y + e, b * x + d * y + f] as const),
  )
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
