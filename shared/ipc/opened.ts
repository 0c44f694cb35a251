import { z } from 'zod'
import { type Dossier, DossierId, EvidenceFile } from '../schema/dossier.ts'
import { Hash } from '../schema/richText.ts'
import { FailureSchema } from './failureSchema.ts'

export const Recent = z
  .object({
    id: DossierId,
    unit: z.string(),
    brand: z.string(),
    year: z.int(),
    /** Where it lies, shortened for reading. */
    place: z.string(),
    openedAt: z.iso.datetime(),
    isMissing: z.boolean(),
  })
  .readonly()
export type Recent = z.infer<typeof Recent>

/** What was noticed while opening; each becomes one sentence. */
export const OpenNotice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skippedDamaged'), count: z.int(), savedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('rescued'), savedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('readOnly') }),
  z.object({ kind: z.literal('openElsewhere'), host: z.string() }),
  z.object({ kind: z.literal('forked'), count: z.int() }),
  z.object({ kind: z.literal('cloudFolder'), service: z.string() }),
  z.object({ kind: z.literal('evidenceDamaged'), hashes: z.array(Hash) }),
])
export type OpenNotice = z.infer<typeof OpenNotice>

/** Was parsed when it was read from the disk; a second time would keep every start waiting. */
export const alreadyRead = <T>() => z.custom<T>()

export const OpenedDossier = z
  .object({
    dossier: alreadyRead<Dossier>(),
    /** Folder name, and where it lies, shortened for reading. */
    name: z.string(),
    place: z.string(),
    isReadOnly: z.boolean(),
    /** Of the text that was opened. */
    savedAt: z.iso.datetime(),
    notices: z.array(OpenNotice).readonly(),
  })
  .readonly()
export type OpenedDossier = z.infer<typeof OpenedDossier>

export const ImportReport = z
  .object({
    /** In the order they came. `title` and `issuedOn` are proposals. */
    added: z
      .array(z.object({ file: EvidenceFile, title: z.string(), issuedOn: z.string() }).readonly())
      .readonly(),
    /** Same content as something in the dossier or earlier in this import. */
    known: z.array(z.object({ name: z.string(), hash: Hash }).readonly()).readonly(),
    refused: z.array(FailureSchema.readonly()).readonly(),
    /** Links and special files inside a folder, never followed. */
    skippedLinks: z.int(),
    wasCancelled: z.boolean(),
  })
  .readonly()
export type ImportReport = z.infer<typeof ImportReport>
