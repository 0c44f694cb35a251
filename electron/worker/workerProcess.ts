import { type UtilityProcess, utilityProcess } from 'electron'
import { AppError } from '#shared/failure'
import type { JobProgress } from './jobs.ts'
import type { Answer, Order } from './messages.ts'

/** One process of the worker, which does one job after the other. */
export type WorkerProcess = {
  /** Starts it, if it does not run yet. */
  readonly prepare: () => void
  readonly ask: (order: Order, progress: JobProgress) => Promise<unknown>
  readonly close: () => Promise<void>
}

export function createWorkerProcess(script: string): WorkerProcess {
  let child: UtilityProcess | undefined
  let begun = Promise.resolve()
  let gone = Promise.resolve()
  let isClosed = false

  const start = () => {
    const started = utilityProcess.fork(script, [], { serviceName: 'brand-dossier-worker' })
    begun = new Promise(resolve => {
      started.once('spawn', resolve)
      started.once('exit', () => resolve())
    })
    gone = new Promise(resolve => {
      started.once('exit', () => {
        child = undefined
        resolve()
      })
    })
    child = started
    return started
  }

  return {
    prepare: () => {
      if (!child && !isClosed) start()
    },
    ask: async (order, progress) => {
      // What waited for its turn when all was ended must not begin then.
      if (isClosed) throw new Error(`the worker was closed before ${order.job}`)
      return ask(child ?? start(), order, progress)
    },
    close: async () => {
      isClosed = true
      // One that is only just being started hears of no end.
      await begun
      child?.kill()
      await gone
    },
  }
}

function ask(child: UtilityProcess, order: Order, progress: JobProgress): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = () => {
      child.off('message', hear)
      child.off('exit', lose)
    }
    const lose = () => {
      end()
      reject(new Error(`the worker ended during ${order.job}`))
    }
    const hear = (answer: Answer) => {
      if (answer.kind === 'progress') return progress(answer.done, answer.total)
      end()
      if (answer.kind === 'done') resolve(answer.value)
      else if (answer.kind === 'failed') reject(new AppError(answer.failure))
      else reject(new Error(answer.stack))
    }
    child.on('message', hear)
    child.once('exit', lose)
    child.postMessage(order)
  })
}
