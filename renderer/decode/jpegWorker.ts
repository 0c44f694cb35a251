import type { Rendered, RenderOptions, RenderStep } from '#shared/ipc/decode'
import { fitted } from './fitted.ts'

/** One picture, which the thread is given and closes. */
export type SaveOrder = {
  readonly source: ImageBitmap
  readonly options: RenderOptions
  /** Bytes that none may be heavier than, as far as it can be: what was saved poorly gains nothing by it. */
  readonly most: number
  /** Nothing of it is transparent, or turned by its EXIF, which Chromium forgets when it shrinks. */
  readonly isPlain: boolean
}
/** Null when it could not be saved. */
export type Saved = readonly Rendered[] | null

self.onmessage = async ({ data }: MessageEvent<SaveOrder>) => {
  const made: Saved = await toJpegs(data).catch(() => null)
  data.source.close()
  self.postMessage(made)
}

/** One for each step, made of one source, from which they come faster than from the file. */
async function toJpegs({
  source,
  options,
  most,
  isPlain,
}: SaveOrder): Promise<readonly Rendered[]> {
  const { rotation, steps } = options
  const made: Rendered[] = []
  for (const step of steps) {
    const canvas =
      isPlain && rotation === 0 ? await shrunk(source, step) : drawn(source, step, rotation)
    const jpeg = new Uint8Array(await (await saved(canvas, step, most)).arrayBuffer())
    made.push({ jpeg, width: canvas.width, height: canvas.height })
  }
  return made
}

/** Nothing that is legible was saved at less; what is light for another reason, a drawing, is not spoiled further. */
const leastQuality = 0.2
const less = 0.08

async function saved(
  canvas: OffscreenCanvas,
  { quality }: RenderStep,
  most: number,
): Promise<Blob> {
  for (let now = quality; ; now = Math.max(now - less, leastQuality)) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: now })
    if (blob.size <= most || now <= leastQuality) return blob
  }
}

/** The same pixels as `drawn` makes, without drawing: a quarter less work. */
async function shrunk(source: ImageBitmap, { maxSide }: RenderStep): Promise<OffscreenCanvas> {
  const { width, height } = fitted(source, maxSide)
  const isSmaller = width < source.width || height < source.height
  const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const
  const picture = await createImageBitmap(source, isSmaller ? options : {})
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
  return canvas
}

/** Draws turned and shrunk on white, because JPEG knows no transparency. */
function drawn(
  source: ImageBitmap,
  { maxSide }: RenderStep,
  rotation: RenderOptions['rotation'],
): OffscreenCanvas {
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
  return canvas
}
