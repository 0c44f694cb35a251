/** What a PNG is made of. */
export type PngParts = {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Bits of a channel, or of an index into the palette. */
  readonly depth: number
  /** 0 grey, 2 colours, 3 palette; 4 and 6 the first two with transparency. */
  readonly colours: number
  readonly isInterlaced: boolean
  readonly palette: Uint8Array | null
  /** All pixels, packed. */
  readonly data: Uint8Array
  /** Names of everything else. */
  readonly others: ReadonlySet<string>
}

/** Null for what is no PNG; throws a RangeError for one that is cut short. */
export function readPng(bytes: Uint8Array): PngParts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  const pixels: Uint8Array[] = []
  const others = new Set<string>()
  let palette: Uint8Array | null = null
  for (let at = 8; ; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) throw new RangeError('cut off')
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, end - 4)
    if (name === 'IDAT') pixels.push(data)
    else if (name === 'PLTE') palette = data
    else if (name === 'IEND') break
    else others.add(name)
    at = end
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colours: view.getUint8(25),
    isInterlaced: view.getUint8(28) !== 0,
    palette,
    data: Buffer.concat(pixels),
    others,
  }
}
