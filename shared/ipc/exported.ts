import { z } from 'zod'
import { proofKinds } from '../domain/verdict.ts'
import { DeliverableId } from '../schema/campaign.ts'
import { EvidenceId, Hash } from '../schema/richText.ts'
import { Handle } from './handles.ts'

export const ExportOptions = z
  .object({
    deliverables: z.array(DeliverableId).min(1).readonly(),
    /** Put the original evidence files into the package too. */
    withOriginals: z.boolean(),
    /** At least those of what no page can show: recordings, files with a password or damaged. */
    withUnshown: z.boolean(),
    /** Take place, time and device out of the pictures among them. */
    bareOriginals: z.boolean(),
    /** One more PDF with empty backs, for duplex printing. */
    withPrintCopy: z.boolean(),
    /** Print the coverage of the criteria in the submission, weak places included. */
    withCoverage: z.boolean(),
    /** Save pictures so that each package goes into one mail of the receiving mailbox. */
    fitsMail: z.boolean(),
    /** Where to; without it, a folder 导出 beside the texts of the dossier. */
    target: Handle.nullable(),
  })
  .readonly()
export type ExportOptions = z.infer<typeof ExportOptions>

export const ExportedFile = z
  .object({
    name: z.string(),
    bytes: z.int(),
    sha256: Hash,
    /** Of a PDF. */
    pages: z.int().optional(),
  })
  .readonly()
export type ExportedFile = z.infer<typeof ExportedFile>

/** A mail as it can be pasted or opened as a draft, with the archive that goes with it. */
export const Mail = z
  .object({
    to: z.string(),
    subject: z.string(),
    body: z.string(),
    file: ExportedFile,
    /** What the archive made for this mail holds; empty when the mail carries the package itself. */
    contents: z
      .array(z.object({ name: z.string(), bytes: z.int(), sha256: Hash }).readonly())
      .readonly(),
    /** What is larger than the mailbox takes, and what to do; null when all is well. */
    tooLarge: z.string().nullable(),
  })
  .readonly()
export type Mail = z.infer<typeof Mail>

/** How a package was made fit for the mailbox. Bytes before transfer encoding. */
export const Packed = z
  .object({
    limit: z.int(),
    /** Of the whole package. */
    bytes: z.int(),
    fits: z.boolean(),
    /** Of the original files in it, which stay as they are. */
    originals: z.int(),
    items: z
      .array(
        z
          .object({
            /** Null for all pictures of the text together. */
            id: EvidenceId.nullable(),
            number: z.string(),
            title: z.string(),
            /** Bytes of the file as it was taken in. */
            before: z.int().nullable(),
            /** Bytes in Word and PDF together. */
            after: z.int(),
            /** Of the least picture: pixels of the longer side at most, and JPEG quality of 100. */
            side: z.int(),
            quality: z.int(),
            /** A PDF keeps its own pages unless pictures of them are much lighter. */
            form: z.enum(['picture', 'pages', 'pagesAsPictures']),
            isPinned: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Packed = z.infer<typeof Packed>

/** 打印件. */
export const PrintedCopy = z
  .object({
    name: z.string(),
    /** Front and back in turn: the page that is printed there, from 1, or nothing. */
    sides: z.array(z.int().nullable()).readonly(),
  })
  .readonly()
export type PrintedCopy = z.infer<typeof PrintedCopy>

export const ExportReport = z
  .object({
    /** Opens with `export.openFolder`. */
    folder: Handle,
    folderName: z.string(),
    deliverables: z
      .array(
        z
          .object({
            id: DeliverableId,
            title: z.string(),
            files: z.array(ExportedFile).readonly(),
            /** One, or as many as the mailbox needs. */
            mails: z.array(Mail).min(1).readonly(),
            /** The PDF for duplex printing, if one was wanted. */
            printCopy: PrintedCopy.nullable(),
            /** Null when it was not to fit a mailbox. */
            packed: Packed.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** What the program proved by opening its own files again: “链接 187/187”. */
    proofs: z
      .array(
        z
          .object({
            kind: z.enum(proofKinds),
            subject: z.string(),
            passed: z.int(),
            total: z.int(),
            /** One sentence a fault. */
            faults: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Things worth knowing that are no fault, one sentence each. */
    remarks: z.array(z.string()).readonly(),
  })
  .readonly()
export type ExportReport = z.infer<typeof ExportReport>
