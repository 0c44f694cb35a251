import {
  concatTransformationMatrix,
  drawObject,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rotateDegrees,
  scale as scaled,
  translate,
} from 'pdf-lib'
import type { Frame } from '#shared/document/layout'
import type { PlacedPicture } from './jpegInPdf.ts'
import type { PageForm } from './pageAsForm.ts'

/** Clear of the line, in points. */
const gap = 5

/** A page, and the frame on it that is filled. */
type Target = { readonly page: PDFPage; readonly frame: Frame }

/** Centred, as large as it fits. */
export function drawPicture({ page, frame }: Target, picture: PlacedPicture): void {
  const { x, y, scale } = fitted(frame, picture.width, picture.height)
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(picture.width * scale, 0, 0, picture.height * scale, x, y),
    drawObject(page.node.newXObject('Image', picture.ref)),
    popGraphicsState(),
  )
}

/** A page as it lies in its file, and how far it is to be turned clockwise. */
export type Upright = { readonly page: PageForm; readonly turn: number }

/** `rotation` is what the user gave it, on top of what the file says. */
export function drawPdfPage(
  { page, frame }: Target,
  { page: drawn, turn }: Upright,
  rotation: number,
): void {
  const angle = (((turn + rotation) % 360) + 360) % 360
  const isSideways = angle === 90 || angle === 270
  const [width, height] = isSideways ? [drawn.height, drawn.width] : [drawn.width, drawn.height]
  const { x, y, scale } = fitted(frame, width, height)
  const [w, h] = [width * scale, height * scale]
  // It is turned about its lower left corner; this is where that corner must come to lie.
  const corner = { 0: [0, 0], 90: [0, h], 180: [w, h], 270: [w, 0] }[angle] ?? [0, 0]
  page.pushOperators(
    pushGraphicsState(),
    translate(x + (corner[0] ?? 0), y + (corner[1] ?? 0)),
    rotateDegrees(-angle),
    scaled(scale, scale),
    drawObject(page.node.newXObject('Evidence', drawn.ref)),
    popGraphicsState(),
  )
}

function fitted(frame: Frame, width: number, height: number) {
  const scale = Math.min((frame.width - 2 * gap) / width, (frame.height - 2 * gap) / height)
  return {
    x: frame.x + (frame.width - width * scale) / 2,
    y: frame.y + (frame.height - height * scale) / 2,
    scale,
  }
}
