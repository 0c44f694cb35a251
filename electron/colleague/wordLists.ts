import { attributeOf, childOf, childrenOf, type Element, isOn } from './readXml.ts'

export type ListKind = 'bullet' | 'ordered'

/**
 * What a paragraph's numbering leads to, and which items are counted together; `null`
 * for none. To be asked in the order of the text, once for each paragraph.
 */
export type Lists = (numbering: Element | undefined) => {
  readonly kind: ListKind
  readonly series: string
} | null

export function readLists(root: Element | null): Lists {
  const children = root ? childrenOf(root) : []
  const formats = new Map<string | undefined, Element>()
  const numbers = new Map<string | undefined, Element>()
  const series = seriesOfLists()
  for (const child of children) {
    if (child.localName === 'abstractNum') formats.set(attributeOf(child, 'abstractNumId'), child)
    if (child.localName === 'num') numbers.set(attributeOf(child, 'numId'), child)
  }
  return numbering => {
    const id = attributeOf(childOf(numbering, 'numId'))
    if (!numbering || id === undefined || id === '0') return null
    const level = attributeOf(childOf(numbering, 'ilvl')) ?? '0'
    const number = numbers.get(id)
    const family = attributeOf(childOf(number, 'abstractNumId'))
    const abstract = formats.get(family)
    const found = abstract && childrenOf(abstract).find(one => attributeOf(one, 'ilvl') === level)
    const format = attributeOf(childOf(found, 'numFmt'))
    if (format === undefined || format === 'none') return null
    const starts = childOf(number, 'lvlOverride', 'startOverride') !== undefined
    return {
      kind: format === 'bullet' ? 'bullet' : 'ordered',
      series: series(family ?? '', id, starts),
    }
  }
}

/**
 * ISO 29500-1 17.9: numbers of one format are counted on, whichever of them a
 * paragraph names; one that says where to start begins anew where it is first met.
 * LibreOffice gives the first item of a list such a number and the others another.
 */
function seriesOfLists(): (format: string, number: string, starts: boolean) => string {
  const met = new Set<string>()
  const running = new Map<string, string>()
  return (format, number, starts) => {
    const isNew = !running.has(format) || (starts && !met.has(number))
    if (isNew) running.set(format, number)
    met.add(number)
    return running.get(format) ?? number
  }
}

/** `<w:tblHeader/>` and the like. */
export function isMarked(properties: Element | undefined, name: string): boolean {
  return isOn(childOf(properties, name)) === true
}
