type Size = { readonly width: number; readonly height: number }

/** Shrinks so that the longest side is at most `maxSide`; never enlarges. */
export function fitted({ width, height }: Size, maxSide: number): Size {
  const scale = Math.min(1, maxSide / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
