import { expect, test } from 'vitest'
import { patiently } from '../../../../electron/storage/patiently.ts'

const errno = (code: string) => Object.assign(new Error(code), { code })

/** Fails so many times, then gives 7; answers how long it was waited for in all. */
async function trying(failures: number, code: string) {
  let left = failures
  let waited = 0
  const wait = async (milliseconds: number) => {
    waited += milliseconds
  }
  const outcome = await patiently({ wait }, async () => {
    if (left-- > 0) throw errno(code)
    return 7
  }).catch((error: Error) => error.message)
  return { outcome, waited }
}

test.each(['EPERM', 'EACCES', 'EBUSY', 'EMFILE', 'ENFILE'])(
  'waits up to 1.4 s while %s passes',
  async code => {
    for (let failures = 0; failures <= 10; failures += 1) {
      expect((await trying(failures, code)).outcome).toBe(7)
    }
    expect(await trying(10, code)).toEqual({ outcome: 7, waited: 1375 })
  },
)

test('gives up after that', async () => {
  expect((await trying(11, 'EBUSY')).outcome).toBe('EBUSY')
})

test.each(['ENOSPC', 'EIO', 'ENOENT', 'EROFS'])('does not wait for %s to pass', async code => {
  expect(await trying(1, code)).toEqual({ outcome: code, waited: 0 })
})
