import { basename } from 'node:path'
import { AppError, type FailureCode } from '#shared/failure'

/** Whose side the disk failed on: the dossier's own folder, or a file that is being taken in. */
export type Side = 'dossier' | 'source'

const onDossier: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EFBIG: 'disk.full',
  ENOENT: 'folder.gone',
  ENOTDIR: 'folder.gone',
  ENODEV: 'folder.gone',
  ENXIO: 'folder.gone',
  ESTALE: 'folder.gone',
  EHOSTDOWN: 'folder.gone',
  ENETUNREACH: 'folder.gone',
  EROFS: 'folder.unwritable',
  EPERM: 'file.locked',
  EACCES: 'file.locked',
  EBUSY: 'file.locked',
  ETXTBSY: 'file.locked',
  ENAMETOOLONG: 'path.tooLong',
  EIO: 'disk.failed',
  EMFILE: 'disk.failed',
  ENFILE: 'disk.failed',
  ENOMEM: 'disk.failed',
}

const onSource: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  ENODEV: 'file.missing',
  ENXIO: 'file.missing',
  EPERM: 'file.locked',
  EACCES: 'file.locked',
  EBUSY: 'file.locked',
  EISDIR: 'file.notRegular',
  ELOOP: 'file.notRegular',
  ENAMETOOLONG: 'path.tooLong',
  EIO: 'file.unreadable',
}

/** The one place where the system's codes become ours. What is no disk error stays what it is: a bug. */
export function refuse(error: unknown, side: Side, subject?: string): unknown {
  if (error instanceof AppError) return error
  const codes = side === 'dossier' ? onDossier : onSource
  const code = codes[errnoOf(error) ?? '']
  if (code === undefined) return error
  return new AppError(subject === undefined ? { code } : { code, subject }, { cause: error })
}

/** The same for a dossier's folder, whose name belongs into the sentence. */
export function refuseFolder(error: unknown, folder: string): unknown {
  const refused = refuse(error, 'dossier')
  if (!(refused instanceof AppError) || refused.failure.subject !== undefined) return refused
  return new AppError({ ...refused.failure, subject: basename(folder) }, { cause: refused })
}

export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
