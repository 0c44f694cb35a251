import { promisify } from 'node:util'
import { crc32, deflate, inflate } from 'node:zlib'
import { readPng } from './pngParts.ts'

export type PlainPng = { readonly png: Uint8Array; readonly width: number; readonly height: number }

/** Pixels of a side, and in all: what no office program has trouble with. */
const longestSide = 8000
const mostPixels = 12_000_000

const packed = promisify(deflate)
const unpacked = promisify(inflate)

/**
 * A drawing, a screenshot or a scan in black and white as it is, pixel for pixel: as PNG it is
 * often far lighter than as JPEG, and sharper. Without all that it says about itself, and in a
 * form that a PDF takes over without drawing it: no transparency, no interlacing. Null when it
 * must be drawn anew: seen through in places, with colours of its own, moving, or too large.
 */
export async function plainPng(bytes: Uint8Array): Promise<PlainPng | null> {
  try {
    const png = readPng(bytes)
    if (!png || !isPlain(png)) return null
    const { width, height } = png
    const opaque = png.colours === 6 || png.colours === 4 ? await withoutAlpha(png) : png
    return opaque && { png: written(opaque), width, height }
  } catch (error) {
    // Cut short, or its pixels are not what its head says; the decoder knows better what to do.
    if (error instanceof RangeError || (error instanceof Error && 'errno' in error)) return null
    throw error
  }
}

type Png = NonNullable<ReturnType<typeof readPng>>

function isPlain({ width, height, depth, isInterlaced, others }: Png): boolean {
  const isSmall = Math.max(width, height) <= longestSide && width * height <= mostPixels
  const inTheWay = ['tRNS', 'iCCP', 'gAMA', 'cHRM', 'acTL']
  // What says that its colours are the usual ones takes precedence over what spells them out.
  const isUsual = others.has('sRGB') && !others.has('iCCP')
  const blocked = inTheWay.filter(name => others.has(name))
  const harmless = isUsual ? new Set(['gAMA', 'cHRM']) : new Set<string>()
  return isSmall && depth <= 8 && !isInterlaced && blocked.every(name => harmless.has(name))
}

/**
 * Screenshots have a fourth channel in which every pixel is opaque. A row is told from the
 * bytes before and above it channel by channel, so that one can be left out without the others
 * having to be told anew. Null when anything shows through.
 */
async function withoutAlpha(png: Png): Promise<Png | null> {
  const channels = png.colours === 6 ? 4 : 2
  const [row, bareRow] = [png.width * channels + 1, png.width * (channels - 1) + 1]
  const pixels = await unpacked(png.data, { maxOutputLength: row * png.height + 1 })
  if (pixels.length !== row * png.height) return null
  const bare = Buffer.alloc(bareRow * png.height)
  let above: Uint8Array = new Uint8Array(png.width)
  for (let y = 0; y < png.height; y += 1) {
    const line = pixels.subarray(y * row, (y + 1) * row)
    const alpha = alphaOf(line, above, channels)
    if (!alpha) return null
    above = alpha
    copyColours(line, bare.subarray(y * bareRow), channels)
  }
  return { ...png, colours: png.colours === 6 ? 2 : 0, data: await packed(bare, { level: 9 }) }
}

function copyColours(line: Uint8Array, out: Uint8Array, channels: number): void {
  out[0] = line[0] ?? 0
  let to = 1
  for (let from = 1; from < line.length; from += 1) {
    if (from % channels === 0) continue
    out[to] = line[from] ?? 0
    to += 1
  }
}

/** Of one row; null when a pixel is not opaque. PNG, 9.2: the five ways to tell a byte from its neighbours. */
function alphaOf(line: Uint8Array, above: Uint8Array, channels: number): Uint8Array | null {
  const filter = line[0] ?? 0
  const alpha = new Uint8Array(above.length)
  for (let x = 0; x < alpha.length; x += 1) {
    const [left, up, corner] = [alpha[x - 1] ?? 0, above[x] ?? 0, above[x - 1] ?? 0]
    const told = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
    if (told === undefined) return null
    const value = ((line[(x + 1) * channels] ?? 0) + told) & 0xff
    if (value !== 255) return null
    alpha[x] = value
  }
  return alpha
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** With all its pixels in one part. */
function written({ width, height, depth, colours, palette, data }: Png): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colours, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
