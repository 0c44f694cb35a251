import type { FileHandle } from 'node:fs/promises'

/** Bytes that the disk is given at once. */
const most = 64 * 1024 * 1024

export type Flushing = {
  /**
   * Told of every part that was written, and waited for before the next. Throws what the disk
   * says only now, of the parts before: that it is full.
   */
  readonly wrote: (bytes: number) => Promise<void>
  /** Settles when the disk has everything. */
  readonly end: () => Promise<void>
}

/**
 * Has the disk take a file while more of it is being written. Who waits for the disk at the end
 * only waits for all of it, and a process that waits cannot be ended: who cancels would wait along.
 */
export function flushing(file: FileHandle): Flushing {
  let waiting = 0
  let flushed: Promise<void> = Promise.resolve()
  return {
    wrote: async bytes => {
      waiting += bytes
      if (waiting < most) return
      waiting = 0
      await flushed
      flushed = file.datasync()
      // Heard by whoever writes on, or ends; until then it is nobody's fault.
      flushed.catch(() => {})
    },
    end: async () => {
      await flushed
      await file.sync()
    },
  }
}
