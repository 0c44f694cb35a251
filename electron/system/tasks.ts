import { AppError } from '#shared/failure'
import type { EventPayload } from '#shared/ipc/contract'
import type { TaskId } from '#shared/ipc/handles'
import type { Progress, Tasks } from '../desk.ts'

type Report = (progress: EventPayload<'task.progress'>) => void

/** Milliseconds between two reports of one task; the eye sees no more. */
const reportEvery = 100

/** `now` is in milliseconds and never goes back. */
export function makeTasks(report: Report, now: () => number): Tasks {
  const running = new Map<TaskId, AbortController>()
  return {
    run: async (task, work) => {
      const controller = new AbortController()
      running.set(task, controller)
      try {
        return await work(controller.signal, throttled(task, report, now))
      } catch (error) {
        // However the work noticed that it was cancelled, the window hears one thing.
        throw controller.signal.aborted ? new AppError({ code: 'cancelled' }) : error
      } finally {
        if (running.get(task) === controller) running.delete(task)
      }
    },
    cancel: task => running.get(task)?.abort(new AppError({ code: 'cancelled' })),
  }
}

/** A new step and the end of one are always reported. */
function throttled(task: TaskId, report: Report, now: () => number): Progress {
  let last = { step: '', at: Number.NEGATIVE_INFINITY }
  return (step, done, total) => {
    const isEnd = total > 0 && done >= total
    if (step === last.step && !isEnd && now() - last.at < reportEvery) return
    last = { step, at: now() }
    report({ task, step, done, total })
  }
}
