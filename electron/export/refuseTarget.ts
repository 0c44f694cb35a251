import { AppError, type FailureCode } from '#shared/failure'
import { errnoOf } from '../storage/refuse.ts'

const codes: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EFBIG: 'disk.full',
  EACCES: 'folder.unwritable',
  EPERM: 'folder.unwritable',
  EROFS: 'folder.unwritable',
  ENOENT: 'folder.gone',
  ENOTDIR: 'folder.gone',
  ENODEV: 'folder.gone',
  ENXIO: 'folder.gone',
  ESTALE: 'folder.gone',
  ENAMETOOLONG: 'path.tooLong',
  EIO: 'disk.failed',
}

/** What the folder that is exported to can refuse. Anything else stays what it is: a bug. */
export function refuseTarget(error: unknown, folderName?: string): unknown {
  if (error instanceof AppError) return error
  const code = codes[errnoOf(error) ?? '']
  if (code === undefined) return error
  const subject = folderName === undefined ? {} : { subject: folderName }
  return new AppError({ code, ...subject }, { cause: error })
}
