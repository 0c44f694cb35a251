import { expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import { refuse } from '../../../../electron/storage/refuse.ts'

const errno = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['ENOSPC', 'dossier', 'disk.full'],
  ['EDQUOT', 'dossier', 'disk.full'],
  ['EROFS', 'dossier', 'folder.unwritable'],
  ['ENOENT', 'dossier', 'folder.gone'],
  ['ENODEV', 'dossier', 'folder.gone'],
  ['EBUSY', 'dossier', 'file.locked'],
  ['EIO', 'dossier', 'disk.failed'],
  ['ENOENT', 'source', 'file.missing'],
  ['EACCES', 'source', 'file.locked'],
  ['EIO', 'source', 'file.unreadable'],
  ['ELOOP', 'source', 'file.notRegular'],
] as const)('%s on the %s side means %s', (code, side, expected) => {
  expect(refuse(errno(code), side, '照片.jpg')).toMatchObject({
    failure: { code: expected, subject: '照片.jpg' },
  })
})

test('what is no disk error stays a bug', () => {
  const bug = new TypeError('x is undefined')

  expect(refuse(bug, 'dossier')).toBe(bug)
  expect(refuse(errno('EWEIRD'), 'dossier')).not.toBeInstanceOf(AppError)
})

test('a failure that was found further in keeps its own words', () => {
  const failure = new AppError({ code: 'cancelled' })

  expect(refuse(failure, 'source', 'a')).toBe(failure)
})
