import type { CallName, Input, Output } from '#shared/ipc/contract'
import type { Measured, Recorded, RenderStep } from '#shared/ipc/decode'
import type { Handle, TaskId } from '#shared/ipc/handles'
import type { Dossier, DossierId } from '#shared/schema/dossier'

/**
 * The seams between the parts of the shell. Each part takes what it needs as an
 * argument of one of these types; main.ts alone makes them and puts them together.
 */

/** Evidence and pictures by content. Bytes are named by their SHA-256, never changed, never overwritten. */
export type BlobStore = {
  /** Absolute path of a stored blob. It may be missing on a damaged disk. */
  readonly pathOf: (hash: string) => Promise<string | null>
  /** Copies bytes in, verified and flushed to disk. Throws disk.full, disk.failed, file.* . */
  readonly put: (
    source: { readonly path: string } | { readonly bytes: Uint8Array },
    extension: string,
    signal?: AbortSignal,
  ) => Promise<{ readonly hash: string; readonly bytes: number; readonly isNew: boolean }>
  /** Reads the blob again and compares its hash. */
  readonly isIntact: (hash: string) => Promise<boolean>
}

/** The dossier that lies open on the desk. */
export type OpenDesk = {
  readonly id: DossierId
  readonly folder: string
  readonly isReadOnly: boolean
  readonly blobs: BlobStore
  /** As last opened or saved. */
  readonly dossier: () => Dossier
}

/** Throws `dossier.notOpen` when nothing, or another dossier, lies open. */
export type DeskOf = (id: DossierId) => OpenDesk

/** Opaque names for the paths that the user chose. */
export type Handles = {
  readonly give: (path: string) => Handle
  /** Throws `file.missing` for a handle that was never given. */
  readonly pathOf: (handle: Handle) => string
}

/** `total` 0 while it is not known. `step` is Chinese, for the clerk. */
export type Progress = (step: string, done: number, total: number) => void

/** Long work: reports progress as `task.progress`, ends with `cancelled` when asked to. */
export type Tasks = {
  readonly run: <T>(
    task: TaskId,
    work: (signal: AbortSignal, progress: Progress) => Promise<T>,
  ) => Promise<T>
  readonly cancel: (task: TaskId) => void
}

/** A group of handlers, e.g. `HandlersFor<'evidence.import' | 'evidence.paste'>`. */
export type HandlersFor<N extends CallName> = {
  readonly [K in N]: (input: Input<K>) => Promise<Output<K>>
}

/**
 * Pictures and PDFs are decoded in a hidden, sandboxed window, never in the main
 * process: they come from strangers. Every call gives up after 15 s with
 * `picture.unreadable` or `pdf.damaged`.
 */
export type Decoder = {
  /** Decodes the whole picture, so that a damaged one is noticed. */
  readonly measure: (path: string) => Promise<Measured>
  /** JPEG with orientation and `rotation` applied, no metadata, longest side at most `maxSide`; never enlarged. */
  readonly picture: (path: string, options: DecodeOptions) => Promise<Decoded>
  /** Throws `pdf.encrypted` or `pdf.damaged`. */
  readonly pdfPages: (path: string) => Promise<number>
  /** The text of all pages, a form feed behind each; empty for scans. Throws like `pdfPages`. */
  readonly pdfText: (path: string, signal?: AbortSignal) => Promise<string>
  /** One page (from 1) as JPEG. */
  readonly pdfPage: (path: string, page: number, options: DecodeOptions) => Promise<Decoded>
  /** Several JPEGs of one picture or page from one decoding, one for each step. */
  readonly prints: (printed: Printed, options: PrintOptions) => Promise<readonly Decoded[]>
  /** Length and one picture of a sound or a film. Throws `picture.unreadable` for what Chromium cannot play. */
  readonly recording: (path: string, signal?: AbortSignal) => Promise<Recorded>
  readonly close: () => void
}
/** `page` from 1; null for a picture. */
export type Printed = { readonly path: string; readonly page: number | null }
export type PrintOptions = {
  readonly steps: readonly RenderStep[]
  readonly neverHeavier?: boolean
  readonly rotation?: 0 | 90 | 180 | 270
  readonly signal?: AbortSignal
}
export type DecodeOptions = {
  /** Pixels. */
  readonly maxSide: number
  /** Clockwise degrees. */
  readonly rotation?: 0 | 90 | 180 | 270
  /** JPEG quality, 0–1; 0.85 unless told. */
  readonly quality?: number
  readonly signal?: AbortSignal
}
export type Decoded = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
