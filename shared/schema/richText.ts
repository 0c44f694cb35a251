import { z } from 'zod'

/**
 * Rich text as a closed tree. It has ProseMirror's JSON form (`type`, `attrs`,
 * `content`), so the editor reads it without translation; nothing outside this
 * list can be stored, whatever was pasted.
 */

export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const EvidenceId = z.string().min(1).max(64).brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>

/** Extensions a picture inside a text may have, by its sniffed kind. */
export const PictureExtension = z.enum(['jpg', 'png', 'webp', 'bmp', 'gif', 'tif'])
export type PictureExtension = z.infer<typeof PictureExtension>

/** A stored picture. `width` and `height` are pixels after its EXIF orientation is applied. */
export const PictureFile = z
  .object({
    hash: Hash,
    extension: PictureExtension,
    width: z.int().positive(),
    height: z.int().positive(),
  })
  .strict()
  .readonly()
export type PictureFile = z.infer<typeof PictureFile>

const Bold = z
  .object({ type: z.literal('bold') })
  .strict()
  .readonly()

const Text = z
  .object({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(Bold).max(1).readonly().optional(),
  })
  .strict()
  .readonly()

/** Shows the current number of a piece of evidence; follows every renumbering. */
const Citation = z
  .object({
    type: z.literal('citation'),
    attrs: z.object({ evidence: EvidenceId }).strict().readonly(),
  })
  .strict()
  .readonly()

export const FactId = z.string().min(1).max(64).brand<'FactId'>()
export type FactId = z.infer<typeof FactId>

/** Prints the fact's current value and unit; `part` tells which of them. */
const FactReference = z
  .object({
    type: z.literal('fact'),
    attrs: z
      .object({ fact: FactId, part: z.enum(['value', 'before']) })
      .strict()
      .readonly(),
  })
  .strict()
  .readonly()

export const FigureId = z.string().min(1).max(64).brand<'FigureId'>()
export type FigureId = z.infer<typeof FigureId>

/** Prints “图1” or “表2”: what the picture or table is called now that has this id. */
const FigureReference = z
  .object({
    type: z.literal('figure'),
    attrs: z.object({ figure: FigureId }).strict().readonly(),
  })
  .strict()
  .readonly()

const HardBreak = z
  .object({ type: z.literal('hardBreak') })
  .strict()
  .readonly()

export const Inline = z.discriminatedUnion('type', [
  Text,
  Citation,
  FactReference,
  FigureReference,
  HardBreak,
])
export type Inline = z.infer<typeof Inline>
const inlines = z.array(Inline).readonly().optional()

export const Paragraph = z
  .object({ type: z.literal('paragraph'), content: inlines })
  .strict()
  .readonly()
export type Paragraph = z.infer<typeof Paragraph>

/** Relative level: 1 is the highest that the place of the text allows. */
export const Heading = z
  .object({
    type: z.literal('heading'),
    attrs: z
      .object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) })
      .strict()
      .readonly(),
    content: inlines,
  })
  .strict()
  .readonly()
export type Heading = z.infer<typeof Heading>

/** Lists hold plain paragraphs, one level deep: official prose has no deeper ones. */
export const ListItem = z
  .object({ type: z.literal('listItem'), content: z.array(Paragraph).min(1).readonly() })
  .strict()
  .readonly()
export type ListItem = z.infer<typeof ListItem>

const list = <T extends 'bulletList' | 'orderedList'>(type: T) =>
  z
    .object({ type: z.literal(type), content: z.array(ListItem).min(1).readonly() })
    .strict()
    .readonly()

const span = z.int().min(1).max(50).optional()
const cell = <T extends 'tableCell' | 'tableHeader'>(type: T) =>
  z
    .object({
      type: z.literal(type),
      attrs: z.object({ colspan: span, rowspan: span }).strict().readonly().optional(),
      content: z.array(Paragraph).min(1).readonly(),
    })
    .strict()
    .readonly()

export const TableRow = z
  .object({
    type: z.literal('tableRow'),
    content: z
      .array(z.discriminatedUnion('type', [cell('tableCell'), cell('tableHeader')]))
      .readonly(),
  })
  .strict()
  .readonly()
export type TableRow = z.infer<typeof TableRow>

const caption = z.string().max(200)
/** There once something refers to it. */
const id = FigureId.optional()

export const Table = z
  .object({
    type: z.literal('table'),
    attrs: z.object({ caption, id }).strict().readonly().optional(),
    content: z.array(TableRow).min(1).readonly(),
  })
  .strict()
  .readonly()
export type Table = z.infer<typeof Table>

export const Picture = z
  .object({
    type: z.literal('picture'),
    attrs: z.object({ file: PictureFile, caption, id }).strict().readonly(),
  })
  .strict()
  .readonly()
export type Picture = z.infer<typeof Picture>

export const RichBlock = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  list('bulletList'),
  list('orderedList'),
  Table,
  Picture,
])
export type RichBlock = z.infer<typeof RichBlock>

export const RichText = z
  .object({ type: z.literal('doc'), content: z.array(RichBlock).readonly() })
  .strict()
  .readonly()
export type RichText = z.infer<typeof RichText>
