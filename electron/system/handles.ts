import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/failure'
import { Handle } from '#shared/ipc/handles'
import type { Handles } from '../desk.ts'

/** Keeps paths on this side of the door: the window only ever holds their names. */
export function makeHandles(): Handles {
  const paths = new Map<Handle, string>()
  const handles = new Map<string, Handle>()
  return {
    give: path => {
      const known = handles.get(path)
      if (known !== undefined) return known
      const handle = Handle.parse(randomUUID())
      handles.set(path, handle)
      paths.set(handle, path)
      return handle
    },
    pathOf: handle => {
      const path = paths.get(handle)
      if (path === undefined) throw new AppError({ code: 'file.missing' })
      return path
    },
  }
}
