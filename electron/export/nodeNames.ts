const start = Buffer.from('(node')
const digits = 8
const length = start.length + digits + 1

/**
 * Chromium names what it tags by counting through everything that its window has shown so
 * far: the same document had other names the second time. Here they count from one, in the
 * same order, or from the one behind `last`. Each is as long as before, so that the table of the file still holds.
 */
export function withOwnNodeNames(pdf: Uint8Array, last = 0): Uint8Array {
  const bytes = Buffer.from(pdf)
  const places = placesIn(bytes)
  const known = [...new Set(places.map(({ name }) => name))].sort()
  const numbers = new Map(known.map((name, index) => [name, last + index + 1]))
  for (const { at, name } of places) {
    const own = String(numbers.get(name)).padStart(digits, '0')
    bytes.write(own, at + start.length, 'latin1')
  }
  return bytes
}

function placesIn(bytes: Buffer): readonly { readonly at: number; readonly name: string }[] {
  const places: { readonly at: number; readonly name: string }[] = []
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
    const name = bytes.toString('latin1', at + start.length, at + length)
    if (/^\d{8}\)$/.test(name)) places.push({ at, name })
  }
  return places
}
