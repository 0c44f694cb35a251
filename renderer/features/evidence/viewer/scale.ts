import type { Evidence } from '#shared/schema/dossier'

export type Size = { readonly width: number; readonly height: number }
/** `fit` follows the window; a number is screen pixels for one pixel of the picture. */
export type Zoom = 'fit' | number

const least = 0.05
const most = 8
/** CSS pixels of the longer side of an A4 sheet, so that a PDF at 100 % has the size of paper. */
const paperSide = 1123

/** At 100 %, turned as the user turned it. `drawn` is the rendering that was loaded. */
export function naturalSize({ file, rotation }: Evidence, drawn: Size): Size {
  if (file.kind === 'image') {
    const isOnItsSide = rotation === 90 || rotation === 270
    return isOnItsSide
      ? { width: file.height, height: file.width }
      : { width: file.width, height: file.height }
  }
  const scale = paperSide / Math.max(drawn.width, drawn.height, 1)
  return { width: drawn.width * scale, height: drawn.height * scale }
}

/** Small pictures are not blown up to fit. */
export function scaleOf(zoom: Zoom, natural: Size, room: Size): number {
  if (zoom !== 'fit') return zoom
  return Math.min(1, room.width / natural.width, room.height / natural.height)
}

/** One step of the buttons or the wheel. */
export function zoomed(scale: number, direction: 1 | -1): number {
  return Math.min(most, Math.max(least, scale * (direction === 1 ? 1.25 : 0.8)))
}

/** The smallest rendering that is still sharp: see electron/decode/evidenceProtocol.ts. */
export function sideFor(scale: number, natural: Size, pixelRatio: number): 1600 | 3200 {
  const pixels = Math.max(natural.width, natural.height) * scale * pixelRatio
  return pixels > 1600 ? 3200 : 1600
}
