const limits = {
  /** Characters of one text. */
  text: 1_000_000,
  /** Characters of all texts and keys together. */
  message: 10_000_000,
  /** Bytes of a pasted picture: an uncompressed 8K screenshot just fits. */
  bytes: 150_000_000,
  /** Items of one list, keys of one object. */
  items: 5_000,
  depth: 60,
} as const

/**
 * Throws when a message is larger or deeper than any honest one, before the
 * schemas walk it: they recurse, this does not.
 */
export function refuseOversized(message: unknown): void {
  let characters = 0
  const pending: [value: unknown, depth: number][] = [[message, 0]]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, depth] = next
    if (depth > limits.depth) throw new Error('message too deep')
    if (typeof value === 'string') {
      if (value.length > limits.text) throw new Error('text too long')
      characters += value.length
    } else if (ArrayBuffer.isView(value)) {
      if (value.byteLength > limits.bytes) throw new Error('bytes too many')
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value)
      if (entries.length > limits.items) throw new Error('list too long')
      for (const [key, inner] of entries) {
        characters += Array.isArray(value) ? 0 : key.length
        pending.push([inner, depth + 1])
      }
    }
    if (characters > limits.message) throw new Error('message too long')
  }
}

/** Characters of a message as JSON, before it is parsed: quotes, brackets and escapes come on top of its texts. */
export const longestMessage = 3 * limits.message
