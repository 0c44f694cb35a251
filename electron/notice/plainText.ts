/**
 * The text of a file that says nothing of its encoding: a byte order mark, else
 * UTF-8 where it is flawless, else UTF-16 where every other byte is zero, else
 * GB18030, which older Chinese programs write. Null for something that is no text.
 */
export function decodedText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return clean(new TextDecoder('utf-16le').decode(bytes))
  if (startsWith(bytes, [0xfe, 0xff])) return clean(new TextDecoder('utf-16be').decode(bytes))
  const wide = wideKind(bytes)
  if (wide) return clean(new TextDecoder(wide).decode(bytes))
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return clean(new TextDecoder(encoding, { fatal: true }).decode(bytes))
    } catch {
      // Not in this encoding; the next may be it.
    }
  }
  return null
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without a mark: line breaks and figures leave zeros on one side only. */
function wideKind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4000)
  const zerosAt = (side: number) =>
    sample.filter((byte, at) => byte === 0 && at % 2 === side).length
  const even = zerosAt(0)
  const odd = zerosAt(1)
  if (odd > sample.length / 100 && even === 0) return 'utf-16le'
  return even > sample.length / 100 && odd === 0 ? 'utf-16be' : null
}

/** A program or a picture that happens to decode is full of control characters. */
function clean(text: string): string | null {
  const sample = text.slice(0, 20_000)
  const odd = sample.match(/(?![\t\n\r\f])\p{Cc}|\uFFFD/gu)?.length ?? 0
  return odd > sample.length / 50 ? null : text.replace(/^\uFEFF/, '')
}
