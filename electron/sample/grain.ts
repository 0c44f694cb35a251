/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A tile of film grain, BGRA with straight grey around the middle; laid over a picture with `overlay`. */
export function grain(): { readonly bitmap: Buffer; readonly side: number } {
  const side = 256
  const chance = createChance(20_260_531)
  const bitmap = Buffer.alloc(side * side * 4, 255)
  for (let at = 0; at < bitmap.length; at += 4) {
    // The sum of three is near enough to a bell curve.
    const grey = Math.round(((chance() + chance() + chance()) / 3) * 255)
    bitmap.fill(grey, at, at + 3)
  }
  return { bitmap, side }
}
