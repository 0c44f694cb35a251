/**
 * The same text in one way of writing, character for character, so that every
 * offset stays: full-width figures and Latin letters become half-width, Western
 * marks between Chinese become Chinese ones, straight quotes curly.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, c => shifted(c))
    .replace(/[\u2F00-\u2FD5\uF900-\uFAFF]/g, c => oneForOne(c))
    .replace(/[．＠／－～％＿＆［］]/g, c => shifted(c))
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/g, ' ')
    .replace(/[–―─﹣−]/g, '—')
    .replace(/[〜∼]/g, '~')
    .replace(/[(﹙]/g, '（')
    .replace(/[)﹚]/g, '）')
    .replace(/;/g, '；')
    .replace(/(?<!\d),|,(?!\d{3})/g, '，')
    .replace(/:(?!\/\/)(?!\d)|(?<!\d):(?!\/\/)/g, '：')
    .replace(/(?<=[\u4E00-\u9FFF）”》%])[.｡](?![A-Za-z])/g, '。')
    .replace(/"([^"\n]{0,200})"/g, '“$1”')
    .replace(/[「『]/g, '“')
    .replace(/[」』]/g, '”')
}

const shifted = (c: string) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)

/** Radicals and compatibility forms out of PDFs: ⽂ → 文. */
function oneForOne(character: string): string {
  const usual = character.normalize('NFKC')
  return usual.length === 1 ? usual : character
}

const numerals = '零一二三四五六七八九'

/** 5、十二、三十一、两; null for anything else. */
export function smallNumber(text: string): number | null {
  const word = text.replace('两', '二')
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const [, tens, ones] = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(word) ?? []
  if (word.includes('十') && word.length <= 3) {
    if (tens === undefined && ones === undefined && word !== '十') return null
    return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)
  }
  const digit = numerals.indexOf(word)
  return word.length === 1 && digit > 0 ? digit : null
}

/** 2025、二〇二五; null for anything else. */
export function yearNumber(text: string): number | null {
  const digits = [...text].map(c => (/[〇○Ｏ零]/.test(c) ? '0' : (digitOf(c) ?? c))).join('')
  return /^(19|20)\d\d$/.test(digits) ? Number(digits) : null
}

function digitOf(character: string): string | null {
  const index = numerals.indexOf(character)
  return index > 0 ? String(index) : null
}
