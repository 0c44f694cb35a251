import { createLanes } from '../decode/lanes.ts'
import type { JobInput, JobName, JobOutput, JobProgress } from './jobs.ts'
import { createWorkerProcess } from './workerProcess.ts'

export type Worker = {
  /**
   * Two jobs at a time, each in a process of its own; more wait their turn. A job that goes on where
   * another ended names that one's process, which still knows.
   */
  readonly run: <N extends JobName>(
    job: N,
    input: JobInput<N>,
    options?: { readonly progress?: JobProgress; readonly process?: ProcessName },
  ) => Promise<JobOutput<N>>
  /** Starts the second process before it is needed. */
  readonly prepare: () => void
  /** Ends the processes, in the middle of a job if need be; settles when they are gone and their files are free. */
  readonly close: () => Promise<void>
}

export type ProcessName = 'first' | 'second'

/**
 * `script` is the built worker.ts. One process loads at once, while whoever needs it still does
 * other things; the second when there is something to do beside the first, or will be.
 */
export function startWorker(script: string): Worker {
  const processes = { first: createWorkerProcess(script), second: createWorkerProcess(script) }
  const { first, second } = processes
  const lanes = createLanes([second, first])
  first.prepare()
  return {
    run: (job, input, { progress = () => {}, process: name } = {}) =>
      lanes.use(
        process => process.ask({ job, input }, progress),
        name ? { only: processes[name] } : {},
      ) as Promise<never>,
    prepare: second.prepare,
    close: async () => {
      await Promise.all([first.close(), second.close()])
    },
  }
}
