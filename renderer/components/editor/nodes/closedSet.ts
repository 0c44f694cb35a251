import type { Extensions } from '@tiptap/core'
import { type CitationBoard, citationBoard, citationNode } from './citation.ts'
import { BulletList, ListItem, OrderedList } from './lists.ts'
import { Picture } from './picture.ts'
import { tableNodes } from './tables.ts'
import { Bold, Document, HardBreak, Heading, Paragraph, Text } from './text.ts'

/** All that a text may hold: one node for every member of shared/schema/richText.ts. */
export function closedSet(board: CitationBoard = citationBoard()): Extensions {
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
    citationNode(board),
  ]
}
