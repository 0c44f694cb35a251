import { AppError } from '#shared/failure'
import { refuseTarget } from '../export/refuseTarget.ts'
import { type JobName, jobs } from './jobs.ts'
import type { Answer, Order } from './messages.ts'

/**
 * Runs as a process of its own (Electron's utilityProcess), so that Word files,
 * PDFs and archives never hold up the window, and cancelling is ending it.
 */
process.parentPort.on('message', ({ data }: { readonly data: Order }) => {
  void work(data).then(tell)
})

async function work({ job, input }: Order): Promise<Answer> {
  try {
    if (!Object.hasOwn(jobs, job)) throw new Error(`no such job: ${job}`)
    const run = jobs[job as JobName] as (
      input: unknown,
      progress: (done: number, total: number) => void,
    ) => Promise<unknown>
    const value = await run(input, nowAndThen())
    return { kind: 'done', value }
  } catch (error) {
    const refused = refuseTarget(error)
    if (refused instanceof AppError) return { kind: 'failed', failure: refused.failure }
    return { kind: 'broken', stack: error instanceof Error ? String(error.stack) : String(error) }
  }
}

/** Milliseconds; thousands of pages told one by one would hold up everybody else. */
const pause = 50

function nowAndThen(): (done: number, total: number) => void {
  let last = 0
  return (done, total) => {
    const now = performance.now()
    if (done < total && now - last < pause) return
    last = now
    tell({ kind: 'progress', done, total })
  }
}

function tell(answer: Answer): void {
  process.parentPort.postMessage(answer)
}
