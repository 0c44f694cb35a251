import { z } from 'zod'
import { Inline, PictureFile, TableRow } from '../schema/richText.ts'

/** Names one text of a dossier, as `TextKey` in the domain. */
export const TextName = z
  .object({ kind: z.enum(['plan', 'submission', 'summary']), id: z.string().max(100) })
  .readonly()

/** One thing in a Word file, before it is decided what it becomes here. */
export const WordPiece = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('paragraph'),
      inlines: z.array(Inline).readonly(),
      /** Of a heading: 0 for the highest that Word has. */
      rank: z.int().nullable(),
      /** The number before a heading, which was written here, is taken away already. */
      isNumbered: z.boolean(),
      /** `more` is a further paragraph of the item before it. */
      list: z.enum(['bullet', 'ordered', 'more']).nullable(),
      /** Items of another series count from one again; null outside of lists. */
      series: z.string().nullable(),
      /** What it stands beside; `any` for a caption of Word's own. */
      caption: z.enum(['picture', 'table', 'any']).nullable(),
    })
    .readonly(),
  z.object({ kind: z.literal('table'), rows: z.array(TableRow).readonly() }).readonly(),
  z.object({ kind: z.literal('picture'), file: PictureFile }).readonly(),
])
export type WordPiece = z.infer<typeof WordPiece>

/** What came back in a Word file. */
export const ReturnedSection = z
  .object({
    name: z.string(),
    /** Where the file says that it belongs; `null` when it was not made here. */
    origin: z
      .object({
        dossier: z.string(),
        text: TextName,
        /** `fingerprint` of the text as it was given away. */
        print: z.string(),
        /** Numbers of evidence as they stood in the file. */
        numbers: z.array(z.tuple([z.string(), z.string()])).readonly(),
      })
      .readonly()
      .nullable(),
    pieces: z.array(WordPiece).readonly(),
    /** Lines that stand where the hints stood. */
    note: z.array(z.string()).readonly(),
    comments: z
      .array(z.object({ author: z.string(), quote: z.string(), text: z.string() }).readonly())
      .readonly(),
    /** Tracked changes, taken as accepted. */
    revisions: z.int(),
    /** What has no place in a text here: “文本框”, and the words in it. */
    lost: z.array(z.object({ what: z.string(), words: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type ReturnedSection = z.infer<typeof ReturnedSection>
