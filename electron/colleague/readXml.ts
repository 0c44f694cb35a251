import { DOMParser, type Element } from '@xmldom/xmldom'
import { AppError } from '#shared/failure'

export type { Element }

/** No honest Word file nests deeper. */
const maxDepth = 200

/**
 * XML from outside as elements. A document type is refused before parsing: Word
 * never writes one, and entities are its only use to an attacker. Throws `word.damaged`.
 */
export function readXml(xml: string, subject: string): Element {
  const damaged = (cause?: unknown) => new AppError({ code: 'word.damaged', subject }, { cause })
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw damaged()
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message)
      },
    })
    const root = parser.parseFromString(
      xml.replace(/^\ufeff/, ''),
      'application/xml',
    ).documentElement
    if (root && !isTooDeep(root)) return root
  } catch (error) {
    throw damaged(error)
  }
  throw damaged()
}

/** Looked at without recursion, because what comes after it recurses. */
function isTooDeep(root: Element): boolean {
  const pending: [element: Element, depth: number][] = [[root, 0]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [element, depth] = next
    if (depth > maxDepth) return true
    for (const child of childrenOf(element)) pending.push([child, depth + 1])
  }
  return false
}

export function childrenOf(parent: Element): readonly Element[] {
  const children: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(node as Element)
  }
  return children
}

/** By the name without its prefix: the two editions of the standard differ in nothing else here. */
export function childOf(
  parent: Element | undefined,
  ...path: readonly string[]
): Element | undefined {
  let found = parent
  for (const name of path) found = found && childrenOf(found).find(one => one.localName === name)
  return found
}

/** The value of an attribute, by its name without prefix. */
export function attributeOf(element: Element | undefined, name = 'val'): string | undefined {
  for (const attribute of element?.attributes ?? []) {
    if (attribute.localName === name) return attribute.value
  }
  return undefined
}

/** A property that is switched on by being there: `<w:b/>`, `<w:b w:val="1"/>`. */
export function isOn(element: Element | undefined): boolean | null {
  if (!element) return null
  return !/^(?:0|false|off|none)$/.test(attributeOf(element) ?? '')
}
