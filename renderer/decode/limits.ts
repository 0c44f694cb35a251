/** Pixels. A larger picture is kept, but never decoded: 100 megapixels are 400 MB of memory. */
const maxSide = 20_000
const maxPixels = 100_000_000

export function requireDecodable<Size extends { readonly width: number; readonly height: number }>(
  size: Size,
): Size {
  const { width, height } = size
  const isInBounds =
    width > 0 && height > 0 && width <= maxSide && height <= maxSide && width * height <= maxPixels
  if (!isInBounds) throw new Error(`${width} × ${height} pixels will not be decoded`)
  return size
}
