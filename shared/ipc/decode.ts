/**
 * What the main process and the hidden decoder window say to each other. The
 * window parses files from strangers, so its replies are checked like a
 * stranger's (electron/decode/decodeReply.ts).
 */

/** Bytes are fetched by the window from `url`, which holds a random token and no path. */
export type DecodeSource = { readonly url: string; readonly bytes: number }

export type RenderStep = {
  /** Pixels. */
  readonly maxSide: number
  /** JPEG quality, 0–1. */
  readonly quality: number
}
export type RenderOptions = {
  /** Clockwise degrees. */
  readonly rotation: 0 | 90 | 180 | 270
  /** At least one; decoding costs more than saving, so that several are made of one decoding. */
  readonly steps: readonly RenderStep[]
  /** What would weigh more than the file itself is saved at a lower quality, as far as it stays legible. */
  readonly neverHeavier?: boolean
}

export type DecodeTask = { readonly source: DecodeSource } & (
  | { readonly kind: 'measure' }
  | ({ readonly kind: 'picture' } & RenderOptions)
  | { readonly kind: 'pdfPages' }
  /** The text of all pages, a form feed behind each; empty when the pages are only pictures. */
  | { readonly kind: 'pdfText' }
  | ({ readonly kind: 'pdfPage'; readonly page: number } & RenderOptions)
  | { readonly kind: 'recording'; readonly poster: RenderStep }
)

export type Measured = {
  /** Pixels after the EXIF orientation. */
  readonly width: number
  readonly height: number
  /** Pictures in the file: more than one only for a scan of several pages as TIFF. */
  readonly frames: number
  /** `YYYY-MM-DD` from EXIF, or empty. */
  readonly takenOn: string
}
export type Rendered = {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/** What can be said of a sound or a film without playing it. */
export type Recorded = {
  /** Null where the file does not tell. */
  readonly seconds: number | null
  /** Pixels of the film; 0 for sound alone. */
  readonly width: number
  readonly height: number
  /** One picture of the film. */
  readonly poster: Rendered | null
}

export type DecodeFault = 'picture.unreadable' | 'pdf.encrypted' | 'pdf.damaged'

export type DecodeReply =
  | {
      readonly ok: true
      readonly value: Measured | readonly Rendered[] | Recorded | number | string
    }
  | { readonly ok: false; readonly fault: DecodeFault }

/** All that the decoder's preload script exposes. */
export type DecoderBridge = {
  /** From now on every task goes to `run`, one at a time. */
  readonly serve: (run: (task: DecodeTask) => Promise<DecodeReply>) => void
}
