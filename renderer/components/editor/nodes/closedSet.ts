import type { Extensions } from '@tiptap/core'
import { type ChipBoard, chipBoard, chipNode } from './chips.ts'
import { type Citable, citationKind } from './citation.ts'
import { factKind, type Quotable } from './fact.ts'
import { figureKind, type Referable } from './figure.ts'
import { BulletList, ListItem, OrderedList } from './lists.ts'
import { Picture } from './picture.ts'
import { tableNodes } from './tables.ts'
import { Bold, Document, HardBreak, Heading, Paragraph, Text } from './text.ts'

/** What the references of one editor say. */
export type Boards = {
  readonly citations: ChipBoard<Citable>
  readonly facts: ChipBoard<Quotable>
  readonly figures: ChipBoard<Referable>
}

export function boards(): Boards {
  return { citations: chipBoard(), facts: chipBoard(), figures: chipBoard() }
}

/** All that a text may hold: one node for every member of shared/schema/richText.ts. */
export function closedSet({ citations, facts, figures }: Boards = boards()): Extensions {
  return [
    Document,
    Text,
    Paragraph,
    Heading,
    Bold,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    ...tableNodes,
    Picture,
    chipNode(citationKind, citations),
    chipNode(factKind, facts),
    chipNode(figureKind, figures),
  ]
}
