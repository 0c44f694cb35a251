import type { Fsx, OpenFile } from '../../electron/storage/fsx.ts'

export type Operation = keyof Fsx | keyof OpenFile

/** Told before every operation on the disk: may throw in its place, or answer `short` to have a write take half. */
export type Fault = (operation: Operation, path: string) => 'short' | undefined

export const errno = (code: string) => Object.assign(new Error(code), { code })

/** A disk that fails when it is told to; what it does otherwise is real. */
export function faultyDisk(disk: Fsx, fault: Fault): Fsx {
  const faultyFile = (file: OpenFile, path: string): OpenFile => ({
    write: async (bytes, offset) => {
      const half = offset + Math.ceil((bytes.length - offset) / 2)
      const isShort = fault('write', path) === 'short'
      return file.write(isShort ? bytes.subarray(0, half) : bytes, offset)
    },
    read: async into => {
      fault('read', path)
      return file.read(into)
    },
    sync: async () => {
      fault('sync', path)
      return file.sync()
    },
    close: async () => {
      await file.close()
      fault('close', path)
    },
  })
  const told =
    <A extends readonly [string, ...unknown[]], R>(
      operation: Operation,
      work: (...args: A) => Promise<R>,
    ) =>
    async (...args: A) => {
      fault(operation, args[0])
      return work(...args)
    }
  return {
    open: async (path, flags) => {
      fault('open', path)
      return faultyFile(await disk.open(path, flags), path)
    },
    list: told('list', disk.list),
    inspect: told('inspect', disk.inspect),
    makeFolder: told('makeFolder', disk.makeFolder),
    rename: told('rename', disk.rename),
    remove: told('remove', disk.remove),
    removeFolder: told('removeFolder', disk.removeFolder),
    syncFolder: told('syncFolder', disk.syncFolder),
    canWrite: told('canWrite', disk.canWrite),
    freeBytes: told('freeBytes', disk.freeBytes),
  }
}
