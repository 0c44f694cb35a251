/** Windows forbids these in names; their full-width twins read the same. */
const twins: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** Devices of Windows, with any extension and in any case. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i

/** 80 Chinese characters and an extension still fit the 255 bytes of a Linux file name. */
export const longestName = 80

/**
 * A name that Windows, Linux and ZIP programs all accept. `text` without
 * extension, `extension` with its dot or empty; together at most `longest` characters.
 */
export function fileName(text: string, extension = '', longest = longestName): string {
  const clean = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, character => twins[character] ?? '')
    // Control, format and direction characters are not seen, and half surrogates are no characters.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
  const cut = trimmed(shortened(trimmed(clean), longest - extension.length))
  const stem = cut === '' ? '未命名' : cut
  return `${reserved.test(stem) ? `_${stem}` : stem}${extension}`
}

/** Makes each different from those before it, and from `taken`, whatever the case: 名称（2）.pdf */
export function uniqueNames(
  wanted: readonly { readonly text: string; readonly extension: string }[],
  taken: Iterable<string> = [],
  longest = longestName,
): readonly string[] {
  const used = new Set([...taken].map(sameName))
  return wanted.map(({ text, extension }) => {
    let name = fileName(text, extension, longest)
    for (let copy = 2; used.has(sameName(name)); copy += 1) {
      const suffix = `（${copy}）`
      const room = longest - suffix.length - extension.length
      name = fileName(`${shortened(fileName(text), room)}${suffix}`, extension, longest)
    }
    used.add(sameName(name))
    return name
  })
}

const sameName = (name: string) => name.normalize('NFC').toLowerCase().toUpperCase()

/** Windows drops dots and spaces at the end; at the start a dot hides the file. */
function trimmed(text: string): string {
  return text.replace(/^[. ]+|[. ]+$/g, '')
}

/** Never through the middle of a character. */
function shortened(text: string, longest: number): string {
  let out = ''
  for (const character of text) {
    if (out.length + character.length > longest) break
    out += character
  }
  return out
}
