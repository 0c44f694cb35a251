import { z } from 'zod'
import { AppError, type FailureCode } from '#shared/failure'
import type { DecodeTask } from '#shared/ipc/decode'
import type { Decoded, DecodeOptions, Decoder, Printed, PrintOptions } from '../desk.ts'
import { Measured, Pages, PdfText, Recorded, Rendered } from './decodeReply.ts'
import { type DecoderFiles, serveDecoder } from './decoderProtocol.ts'
import { createDecoderWindow, type DecoderWindow } from './decoderWindow.ts'
import { createLanes } from './lanes.ts'

export type DecoderSetup = {
  /** Folder of the built pages, and the built preload script; absolute. */
  readonly pages: string
  readonly preload: string
  /** A file that takes longer ends its window. */
  readonly timeoutMs?: number
  /** An idle window costs some 80 MB. */
  readonly idleMs?: number
}

/** What an answer must look like, and what is wrong with the file if it does not. */
type Expected<T> = { readonly schema: z.ZodType<T>; readonly whenLost: FailureCode }
const lostPicture = { whenLost: 'picture.unreadable' } as const
const lostPage = { whenLost: 'pdf.damaged' } as const
/** As large as a picture is at its best. */
const poster = { maxSide: 2000, quality: 0.85 }
type Ask = DecodeTask extends infer T ? (T extends DecodeTask ? Omit<T, 'source'> : never) : never

/** Two windows, because decoding keeps one core busy. Nothing is opened before the first call. */
export function openDecoder(setup: DecoderSetup): Decoder {
  const { preload, timeoutMs = 15_000, idleMs = 60_000 } = setup
  const windows = [1, 2].map(() => createDecoderWindow({ preload, timeoutMs, idleMs }))
  const lanes = createLanes(windows)
  let files: DecoderFiles | null = null

  async function ask<T>(
    path: string,
    task: Ask,
    { schema, whenLost }: Expected<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const asked = (window: (typeof windows)[number]) => {
      files ??= serveDecoder(setup.pages)
      return askWith(window, files, path, task, whenLost)
    }
    const value = await lanes.use(asked, { signal })
    const checked = schema.safeParse(value)
    if (!checked.success) throw new AppError({ code: whenLost })
    return checked.data
  }

  async function prints(
    { path, page }: Printed,
    options: PrintOptions,
  ): Promise<readonly Decoded[]> {
    const { rotation = 0, steps, neverHeavier = false, signal } = options
    const schema = z.array(Rendered).length(steps.length)
    return page === null
      ? ask(
          path,
          { kind: 'picture', rotation, steps, neverHeavier },
          { schema, ...lostPicture },
          signal,
        )
      : ask(path, { kind: 'pdfPage', page, rotation, steps }, { schema, ...lostPage }, signal)
  }
  async function print(printed: Printed, options: DecodeOptions): Promise<Decoded> {
    const { maxSide, quality = 0.85, ...others } = options
    const [one] = await prints(printed, { ...others, steps: [{ maxSide, quality }] })
    if (!one) throw new AppError({ code: lostPicture.whenLost })
    return one
  }

  return {
    measure: path =>
      ask(path, { kind: 'measure' }, { schema: Measured, whenLost: 'picture.unreadable' }),
    prints,
    picture: (path, options) => print({ path, page: null }, options),
    pdfPages: path => ask(path, { kind: 'pdfPages' }, { schema: Pages, whenLost: 'pdf.damaged' }),
    pdfText: (path, signal) =>
      ask(path, { kind: 'pdfText' }, { schema: PdfText, whenLost: 'pdf.damaged' }, signal),
    pdfPage: (path, page, options) => print({ path, page }, options),
    recording: (path, signal) =>
      ask(path, { kind: 'recording', poster }, { schema: Recorded, ...lostPicture }, signal),
    close: () => {
      for (const window of windows) window.close()
    },
  }
}

async function askWith(
  window: DecoderWindow,
  files: DecoderFiles,
  path: string,
  task: Ask,
  whenLost: FailureCode,
): Promise<unknown> {
  const { source, end } = await files.lend(path).catch(() => {
    throw new AppError({ code: 'file.unreadable' })
  })
  try {
    return await window.run({ ...task, source }, whenLost)
  } finally {
    end()
  }
}
