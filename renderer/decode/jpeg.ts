import type { Rendered, RenderOptions, RenderStep } from '#shared/ipc/decode'

type Size = { readonly width: number; readonly height: number }

/** Shrinks so that the longest side is at most `maxSide`; never enlarges. */
export function fitted({ width, height }: Size, maxSide: number): Size {
  const scale = Math.min(1, maxSide / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** One for each step, made of one source, from which they come faster than from the file. */
export async function toJpegs(
  source: ImageBitmap,
  { rotation, steps }: RenderOptions,
): Promise<readonly Rendered[]> {
  const made: Rendered[] = []
  for (const step of steps) made.push(await toJpeg(source, step, rotation))
  return made
}

/** Draws turned and shrunk on white, because JPEG knows no transparency. */
async function toJpeg(
  source: ImageBitmap,
  { maxSide, quality }: RenderStep,
  rotation: RenderOptions['rotation'],
): Promise<Rendered> {
  const { width, height } = fitted(source, maxSide)
  const isOnItsSide = rotation === 90 || rotation === 270
  const canvas = new OffscreenCanvas(isOnItsSide ? height : width, isOnItsSide ? width : height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(source, -width / 2, -height / 2, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return {
    jpeg: new Uint8Array(await blob.arrayBuffer()),
    width: canvas.width,
    height: canvas.height,
  }
}
