/**
 * As two readers of the same text agree on it: no spaces, one form of each character,
 * and no signs that a reader may leave out (joiners, variation selectors, pictographs).
 */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/(?![\u2e80-\u2eff])[\s\p{So}\p{Sk}\p{Cf}\p{M}]/gu, '')
}

/** Readers of PDF name some characters as the radical that shares their glyph (⻅ for 见); most are undone by NFKC, these are not. */
const radical = '[\\u2e80-\\u2eff]'
/** Dashes, dots and waves share glyphs too: which of them is read tells nothing. */
const anySigns = '[^\\p{L}\\p{N}]*'
/** A longer text may run on to the next page. */
const enough = 20

/** Whether the words, or as many of them as matter, stand in `squeezed` text. */
export function shows(text: string, words: string): boolean {
  const wanted = [...squeezed(words)].slice(0, enough)
  // As it mostly is; a pattern with so many choices takes long on a full page.
  if (text.includes(wanted.join(''))) return true
  return new RegExp(wanted.map(patternOf).join(''), 'u').test(text)
}

/** Digits and hyphens must be the very ones: they are the numbers of pages and evidence. */
function patternOf(character: string): string {
  if (/[\p{L}]/u.test(character)) return `(?:${character}|${radical})`
  return /[\p{N}-]/u.test(character) ? character : anySigns
}

/** The number on a foot such as — 12 —; null for anything else. */
export function pageNumberIn(foot: string): number | null {
  const number = /^[^\p{L}\p{N}]*(\d+)[^\p{L}\p{N}]*$/u.exec(squeezed(foot))?.[1]
  return number === undefined ? null : Number(number)
}
