import { type DragEvent, useState } from 'react'
import type { FileHandle, TaskId } from '#shared/ipc/handles'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { useReadOnly } from '../../state/dossier.ts'
import { type TaskProgress, useTask } from '../../state/tasks.ts'

type Given = {
  readonly isOver: boolean
  readonly progress: TaskProgress | null
  readonly choose: () => Promise<void>
  /** For the element on which files can be dropped. */
  readonly dropping: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: () => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Files that are chosen for one thing, or dropped on it. */
export function useGivenFiles(
  takeIn: (
    files: readonly FileHandle[],
    setTask: (task: TaskId | null) => void,
  ) => Promise<unknown>,
): Given {
  const isReadOnly = useReadOnly()
  const [task, setTask] = useState<TaskId | null>(null)
  const [isOver, setOver] = useState(false)
  const progress = useTask(task)

  async function take(files: readonly FileHandle[] | undefined): Promise<void> {
    if (files) await takeIn(files, setTask)
  }

  async function drop(event: DragEvent): Promise<void> {
    if (isReadOnly || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    await take(await attempt(() => window.bridge.dropped(dropped)))
  }

  return {
    isOver,
    progress,
    choose: async () => take(await attempt(() => call('evidence.choose', { folder: false }))),
    dropping: {
      onDragOver: event => {
        if (isReadOnly || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: event => void drop(event),
    },
  }
}
