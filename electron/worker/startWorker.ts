import { type UtilityProcess, utilityProcess } from 'electron'
import { AppError } from '#shared/failure'
import type { JobInput, JobName, JobOutput, JobProgress } from './jobs.ts'
import type { Answer, Order } from './messages.ts'

export type Worker = {
  /** One after the other: start a job only when the one before has ended. */
  readonly run: <N extends JobName>(
    job: N,
    input: JobInput<N>,
    progress?: JobProgress,
  ) => Promise<JobOutput<N>>
  /** Ends the process, in the middle of a job if need be; settles when it is gone and its files are free. */
  readonly close: () => Promise<void>
}

/** `script` is the built worker.ts. It loads at once, while whoever needs it still does other things. */
export function startWorker(script: string): Worker {
  let child: UtilityProcess | undefined
  let gone = Promise.resolve()

  const start = () => {
    const started = utilityProcess.fork(script, [], { serviceName: 'brand-dossier-worker' })
    gone = new Promise(resolve => {
      started.once('exit', () => {
        child = undefined
        resolve()
      })
    })
    child = started
    return started
  }

  start()
  return {
    run: (job, input, progress = () => {}) =>
      ask(child ?? start(), { job, input }, progress) as Promise<never>,
    close: async () => {
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
