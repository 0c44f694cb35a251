import { z } from 'zod'

const side = z.int().min(1).max(20_000)

/** Replies of the decoder window, checked: a picture may have taken it over. */
export const Measured = z.object({
  width: side,
  height: side,
  frames: z.int().min(1),
  takenOn: z.union([z.literal(''), z.iso.date()]),
})
export const Rendered = z.object({
  jpeg: z.instanceof(Uint8Array).refine(isJpeg),
  width: side,
  height: side,
})
const pixels = z.int().min(0).max(20_000)
export const Recorded = z.object({
  /** At most a month. */
  seconds: z.number().positive().max(2_678_400).nullable(),
  width: pixels,
  height: pixels,
  poster: Rendered.nullable(),
})
/** Characters; see `mostTextCharacters` on the other side. */
export const PdfText = z.string().max(500_000)
export const Pages = z.int().min(1).max(100_000)

export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    fault: z.enum(['picture.unreadable', 'pdf.encrypted', 'pdf.damaged']),
  }),
])
export type Reply = z.infer<typeof Reply>

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}
