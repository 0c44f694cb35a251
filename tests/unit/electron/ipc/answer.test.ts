import { expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import type { Handlers } from '#shared/ipc/contract'
import { answer } from '../../../../electron/ipc/answer.ts'

/** Only the calls that a test is about; any other one would be a bug of the test. */
function handlers(some: Partial<Handlers>): Handlers {
  return some as Handlers
}

function logged() {
  const errors: unknown[] = []
  return { errors, log: (error: unknown) => errors.push(error) }
}

test('answers with what the handler gave', async () => {
  const { log } = logged()
  const reply = await answer(
    handlers({ 'evidence.openOriginal': async () => ({ wasOpened: true }) }),
    'evidence.openOriginal',
    { dossierId: '00000000-0000-4000-8000-000000000001', hash: 'a'.repeat(64), name: 'a.pdf' },
    log,
  )

  expect(reply).toEqual({ ok: true, value: { wasOpened: true } })
})

test('a promised failure crosses as a value and is not logged', async () => {
  const { errors, log } = logged()
  const refuses = handlers({
    'dossier.choose': async () => {
      throw new AppError({ code: 'disk.full', subject: '硬盘' })
    },
  })

  const reply = await answer(refuses, 'dossier.choose', {}, log)

  expect(reply).toEqual({ ok: false, failure: { code: 'disk.full', subject: '硬盘' } })
  expect(errors).toEqual([])
})

test('a bug is logged and says nothing of itself to the window', async () => {
  const { errors, log } = logged()
  const bug = new TypeError('secret')
  const breaks = handlers({
    'dossier.choose': async () => {
      throw bug
    },
  })

  const reply = await answer(breaks, 'dossier.choose', {}, log)

  expect(reply).toEqual({ ok: false, failure: { code: 'internal' } })
  expect(errors).toEqual([bug])
})

test.each(['', 'dossier', 'toString', '__proto__', 'constructor', 7, null, { name: 'app.start' }])(
  'a call outside the contract is refused: %j',
  async name => {
    const { errors, log } = logged()

    const reply = await answer(handlers({}), name, {}, log)

    expect(reply).toEqual({ ok: false, failure: { code: 'internal' } })
    expect(errors).toHaveLength(1)
  },
)

test('input with anything that the contract does not name never reaches the handler', async () => {
  const { log } = logged()
  let calls = 0
  const counts = handlers({
    'clipboard.write': async () => {
      calls += 1
    },
  })

  await answer(counts, 'clipboard.write', { text: 'a', path: '/etc/passwd' }, log)
  await answer(counts, 'clipboard.write', { text: 7 }, log)
  await answer(counts, 'clipboard.write', null, log)

  expect(calls).toBe(0)
})

test('what the contract does not name does not leave', async () => {
  const { log } = logged()
  const talkative = handlers({
    'dossier.save': async () =>
      ({ savedAt: '2026-05-31T08:00:00.000Z', path: '/home/li/档案' }) as { savedAt: string },
  })
  const { aDossier } = await import('../../../builders/aDossier.ts')

  const reply = await answer(talkative, 'dossier.save', { dossier: aDossier() }, log)

  expect(reply).toEqual({ ok: true, value: { savedAt: '2026-05-31T08:00:00.000Z' } })
})
