import { attributeOf, childOf, childrenOf, type Element } from './readXml.ts'

/** What a paragraph is by its style. */
export type ParagraphStyle = {
  /** In lower case; ids differ from program to program, names do not. */
  readonly name: string
  /** Outline level, 0 for the highest. */
  readonly rank: number | null
  readonly numbering: Element | undefined
}

export type Styles = {
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  /** Character styles that are bold. */
  readonly isBold: (id: string | undefined) => boolean
}

const plain: ParagraphStyle = { name: '', rank: null, numbering: undefined }

export function readStyles(root: Element | null): Styles {
  const elements = new Map<string, Element>()
  for (const style of root ? childrenOf(root) : []) {
    const id = style.localName === 'style' ? attributeOf(style, 'styleId') : undefined
    if (id !== undefined) elements.set(id, style)
  }
  const paragraph = (id: string | undefined, depth = 0): ParagraphStyle => {
    const style = id === undefined ? undefined : elements.get(id)
    if (!style || depth > 10) return plain
    const based = paragraph(attributeOf(childOf(style, 'basedOn')), depth + 1)
    const name = (attributeOf(childOf(style, 'name')) ?? '').toLowerCase()
    const level = attributeOf(childOf(style, 'pPr', 'outlineLvl')) ?? headingLevel(name)
    return {
      name,
      rank: rankOf(level) ?? based.rank,
      numbering: childOf(style, 'pPr', 'numPr') ?? based.numbering,
    }
  }
  return {
    paragraph: id => paragraph(id),
    isBold: id => {
      const style = id === undefined ? undefined : elements.get(id)
      return childOf(style, 'rPr', 'b') !== undefined
    },
  }
}

/** 9 is Word's name for “no heading”. */
export function rankOf(level: string | undefined): number | null {
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) : null
}

function headingLevel(name: string): string | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1]
  return level === undefined ? undefined : String(Number(level) - 1)
}
