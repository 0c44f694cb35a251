import { AppError } from '#shared/failure'
import type { NoticeReading } from '#shared/notice/model'
import workerAddress from '../../worker/noticeWorker.ts?worker&url'

/** Reads a notice in a thread that ends with the answer, or when `signal` says so. */
export function readInThread(text: string, signal: AbortSignal): Promise<NoticeReading> {
  const worker = new Worker(workerAddress, { type: 'module' })
  return new Promise<NoticeReading>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NoticeReading>) => resolve(data)
    worker.onerror = event => {
      event.preventDefault()
      reject(new Error(event.message || 'the thread that reads notices did not start'))
    }
    signal.addEventListener('abort', () => reject(new AppError({ code: 'cancelled' })), {
      once: true,
    })
    worker.postMessage(text)
  }).finally(() => worker.terminate())
}
