import { isArray, isDict, isName, isOperator, isRef, type PdfValue } from './pdfTokens.ts'

/** The number of an object in the file that is written; null for what is not there. */
export type NumberOf = (ref: number) => number | null

/**
 * A value as it stands in a file (ISO 32000-1, 7.3), one character a byte, whatever it was
 * read from. Throws for what is no value, and for names and numbers that no file can hold.
 */
export function writtenValue(value: PdfValue, numberOf: NumberOf): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writtenNumber(value)
  if (isName(value)) return `/${writtenName(value.slice(1))}`
  if (isRef(value)) {
    const number = numberOf(value.ref)
    return number === null ? 'null' : `${number} 0 R`
  }
  if (isArray(value)) return `[${value.map(one => writtenValue(one, numberOf)).join(' ')}]`
  if (isDict(value)) {
    let text = '<<'
    for (const [key, one] of value) text += `/${writtenName(key)} ${writtenValue(one, numberOf)} `
    return `${text}>>`
  }
  if (isOperator(value)) throw new Error('a PDF with a word where a value belongs')
  return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
}

/** Larger ones have a power of ten in JavaScript, which PDF does not know. */
const largest = 1e15

function writtenNumber(value: number): string {
  if (!(Math.abs(value) < largest)) throw new Error('a PDF with a number beyond all measure')
  const text = String(value)
  return text.includes('e') ? value.toFixed(12) : text
}

const unplain = /[^!-~]|[#%()/<>[\]{}]/g

function writtenName(name: string): string {
  if (name.includes('\0')) throw new Error('a PDF with a name that no file can hold')
  return name.replace(
    unplain,
    one => `#${one.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
}
