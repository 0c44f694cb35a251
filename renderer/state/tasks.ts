import { create } from 'zustand'
import type { EventPayload } from '#shared/ipc/contract'
import type { TaskId } from '#shared/ipc/handles'
import { call, listen, newTaskId } from '../lib/call.ts'

/** Long work in the main process, as it reports itself. */
export type TaskProgress = EventPayload<'task.progress'> & { readonly startedAt: number }

export const useTasks = create<{ readonly tasks: Readonly<Record<string, TaskProgress>> }>(() => ({
  tasks: {},
}))

export function listenForProgress(): () => void {
  return listen('task.progress', progress => {
    useTasks.setState(({ tasks }) => {
      const running = tasks[progress.task]
      // A straggler of a task that has ended must not bring its bar back.
      return running
        ? { tasks: { ...tasks, [progress.task]: { ...running, ...progress } } }
        : { tasks }
    })
  })
}

/** Runs long work under a fresh task id, which the caller can watch with `useTask`. */
export async function runTask<T>(
  step: string,
  work: (task: TaskId) => Promise<T>,
  onStart?: (task: TaskId) => void,
): Promise<T> {
  const task = newTaskId()
  const progress: TaskProgress = { task, step, done: 0, total: 0, startedAt: performance.now() }
  useTasks.setState(({ tasks }) => ({ tasks: { ...tasks, [task]: progress } }))
  onStart?.(task)
  try {
    return await work(task)
  } finally {
    useTasks.setState(({ tasks }) => {
      const { [task]: _ended, ...others } = tasks
      return { tasks: others }
    })
  }
}

export function useTask(task: TaskId | null): TaskProgress | null {
  return useTasks(({ tasks }) => (task === null ? null : (tasks[task] ?? null)))
}

export function cancelTask(task: TaskId): void {
  void call('task.cancel', { task })
}
