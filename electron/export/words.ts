/** As two readers of the same text agree on it: no spaces, one form of each character. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** Readers of PDF name some characters as the radical that shares their glyph (⻅ for 见); most are undone by NFKC, these are not. */
const radical = '[\\u2e80-\\u2eff]'
/** A longer text may run on to the next page. */
const enough = 20

/** Whether the words, or as many of them as matter, stand in `squeezed` text. */
export function shows(text: string, words: string): boolean {
  const wanted = [...squeezed(words)].slice(0, enough)
  const pattern = wanted.map(character => `(?:${escaped(character)}|${radical})`).join('')
  return new RegExp(pattern, 'u').test(text)
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
}
