import type { DecodeSource, Measured, Rendered, RenderOptions } from '#shared/ipc/decode'
import { isUpright, takenOn } from './exif.ts'
import { toJpegs } from './jpeg.ts'
import { requireDecodable } from './limits.ts'
import { pictureHeader } from './pictureHeader.ts'
import { scaledJpeg } from './scaledJpeg.ts'
import { decodeTiff, isTiff, measureTiff } from './tiff.ts'

export async function measure(source: DecodeSource): Promise<Measured> {
  const bytes = await bytesOf(source)
  const picture = await decoded(bytes)
  const { width, height } = picture
  picture.close()
  const frames = isTiff(bytes) ? measureTiff(bytes.buffer).frames : 1
  return { width, height, frames, takenOn: await takenOn(bytes) }
}

export async function renderPicture(
  source: DecodeSource,
  options: RenderOptions,
): Promise<readonly Rendered[]> {
  const side = Math.max(...options.steps.map(({ maxSide }) => maxSide))
  const bytes = await bytesOf(source)
  const picture = await decoded(bytes, side)
  const isPlain = pictureHeader(bytes)?.kind === 'jpg' && (await isUpright(bytes))
  return toJpegs(picture, options, {
    isPlain,
    most: options.neverHeavier ? source.bytes : undefined,
  })
}

/**
 * Upright by its EXIF orientation; with `side`, perhaps smaller than it is, but not below so many
 * pixels. Throws for damaged pictures and those beyond the limits.
 */
async function decoded(bytes: Uint8Array<ArrayBuffer>, side?: number): Promise<ImageBitmap> {
  if (isTiff(bytes)) return decodeTiff(bytes.buffer)
  const header = pictureHeader(bytes)
  if (!header) throw new Error('no picture')
  requireDecodable(header)
  const scaled = side === undefined ? null : await scaledJpeg(bytes, header, side)
  return scaled ?? createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' })
}

async function bytesOf({ url }: DecodeSource): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`source gone: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
