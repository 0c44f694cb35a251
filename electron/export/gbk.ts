/** Bytes of a character by the table of Chinese Windows (code page 936). */
let table: ReadonlyMap<string, number> | null = null

/**
 * The text in GBK as Chinese Windows writes it, or null where GBK lacks a character.
 * Null too where a second byte would be `\`: programs that read names byte by byte
 * take it for the end of a folder's name.
 */
export function gbkBytes(text: string): Buffer | null {
  table ??= readTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) {
      bytes.push(code)
      continue
    }
    const pair = table.get(character)
    if (pair === undefined || (pair & 0xff) === 0x5c) return null
    bytes.push(pair >> 8, pair & 0xff)
  }
  return Buffer.from(bytes)
}

/** The decoder that every Node and Electron has, turned round: an encoder there is none. */
function readTable(): ReadonlyMap<string, number> {
  const pairs: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) pairs.push((lead << 8) | trail)
  }
  const lines = new TextDecoder('gbk')
    .decode(Uint8Array.from(pairs.flatMap(pair => [pair >> 8, pair & 0xff, 0x0a])))
    .split('\n')
  const known = new Map<string, number>()
  for (const [index, pair] of pairs.entries()) {
    const character = lines[index] ?? ''
    if (isInCodePage(character) && !known.has(character)) known.set(character, pair)
  }
  return known
}

/** Newer tables hold more than code page 936: private characters, and ǹ. (Compared with Python's cp936.) */
function isInCodePage(character: string): boolean {
  return /^[^\ufffd\u01f9\p{Co}\p{ASCII}]$/u.test(character)
}
