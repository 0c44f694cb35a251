import type { Rendered, RenderOptions } from '#shared/ipc/decode'
import type { Saved, SaveOrder } from './jpegWorker.ts'
import workerAddress from './jpegWorker.ts?worker&url'

let thread: Worker | undefined

type How = { readonly isPlain: boolean; readonly most?: number | undefined }

/**
 * The source, which is taken over and closed, as JPEG, once for each step; with `most` none of more
 * bytes than that, as far as it can be. In a thread of its own: on the page itself Chromium saves a
 * picture only when the page has nothing to do, and a page that was hidden for ten seconds is never
 * asked again whether it has, so that each picture waits a second for nothing.
 */
export function toJpegs(
  source: ImageBitmap,
  options: RenderOptions,
  { isPlain, most = Number.POSITIVE_INFINITY }: How,
): Promise<readonly Rendered[]> {
  thread ??= new Worker(workerAddress, { type: 'module' })
  const saving = thread
  return new Promise((resolve, reject) => {
    saving.onmessage = ({ data }: MessageEvent<Saved>) => {
      if (data) resolve(data)
      else reject(new Error('a picture could not be saved'))
    }
    saving.onerror = event => reject(new Error(event.message))
    saving.postMessage({ source, options, most, isPlain } satisfies SaveOrder, [source])
  })
}
