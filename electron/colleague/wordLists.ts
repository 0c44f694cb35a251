import { attributeOf, childOf, childrenOf, type Element, isOn } from './readXml.ts'

export type ListKind = 'bullet' | 'ordered'

/** The kind of list that a paragraph's numbering leads to; `null` for none. */
export type Lists = (numbering: Element | undefined) => ListKind | null

export function readLists(root: Element | null): Lists {
  const children = root ? childrenOf(root) : []
  const formats = new Map<string | undefined, Element>()
  const numbers = new Map<string | undefined, Element>()
  for (const child of children) {
    if (child.localName === 'abstractNum') formats.set(attributeOf(child, 'abstractNumId'), child)
    if (child.localName === 'num') numbers.set(attributeOf(child, 'numId'), child)
  }
  return numbering => {
    const id = attributeOf(childOf(numbering, 'numId'))
    if (!numbering || id === undefined || id === '0') return null
    const level = attributeOf(childOf(numbering, 'ilvl')) ?? '0'
    const abstract = formats.get(attributeOf(childOf(numbers.get(id), 'abstractNumId')))
    const found = abstract && childrenOf(abstract).find(one => attributeOf(one, 'ilvl') === level)
    const format = attributeOf(childOf(found, 'numFmt'))
    if (format === undefined || format === 'none') return null
    return format === 'bullet' ? 'bullet' : 'ordered'
  }
}

/** `<w:tblHeader/>` and the like. */
export function isMarked(properties: Element | undefined, name: string): boolean {
  return isOn(childOf(properties, name)) === true
}
