import { expect, test } from 'vitest'
import { type CheckReply, type CheckRequest, newCheckDesk, type Wanted } from '#shared/checks/desk'
import { type Checked, type Connect, newCheckClient } from '../../../renderer/state/checkClient.ts'
import { aDossier } from '../../builders/aDossier.ts'

/** The other thread, which answers when the test lets it. */
function aThread() {
  const answer = newCheckDesk([
    ({ dossier }) => [
      {
        rule: 'year',
        group: 'dates',
        severity: 'hint',
        source: '经验',
        at: { kind: 'overview' },
        subject: '',
        text: String(dossier.year),
        concerns: [],
      },
    ],
  ])
  const waiting: CheckRequest[] = []
  let listener: Parameters<Connect>[0] | null = null
  let closed = 0
  const connect: Connect = heard => {
    listener = heard
    return { send: request => waiting.push(structuredClone(request)), close: () => (closed += 1) }
  }
  const reply = (answered: CheckReply) => listener?.onReply(structuredClone(answered))
  return {
    connect,
    waiting,
    closedTimes: () => closed,
    answerOne: () => {
      const request = waiting.shift()
      if (request) reply(answer(request))
    },
    fail: () => reply({ ok: false, reason: 'a bug' }),
    break: () => listener?.onBroken('gone'),
  }
}

function aClient(connect: Connect) {
  const said: string[] = []
  const want = newCheckClient(connect, {
    onChecked: ({ open }: Checked) => said.push(open.map(({ text }) => text).join()),
    onFailed: reason => said.push(`failed: ${reason}`),
  })
  return { said, want }
}

const inYear = (year: number): Wanted => ({
  dossier: aDossier({ year }),
  today: '2026-06-01',
  ranges: null,
})

test('one request is made at a time; of those that wait only the newest is sent', () => {
  const thread = aThread()
  const { said, want } = aClient(thread.connect)

  for (const year of [2021, 2022, 2023, 2024]) want(inYear(year))
  expect(thread.waiting).toHaveLength(1)

  thread.answerOne()
  expect(said).toEqual([])
  expect(thread.waiting).toHaveLength(1)
  thread.answerOne()
  expect(said).toEqual(['2024'])
  expect(thread.waiting).toHaveLength(0)
})

test('a rule that fails is said once, and what is wanted next is asked', () => {
  const thread = aThread()
  const { said, want } = aClient(thread.connect)
  want(inYear(2021))
  thread.answerOne()
  want(inYear(2022))
  thread.waiting.shift()
  thread.fail()

  expect(said).toEqual(['2021', 'failed: a bug'])
})

test('without a thread it is said, not kept silent', () => {
  const { said, want } = aClient(() => {
    throw new Error('no worker')
  })

  want(inYear(2021))
  want(inYear(2022))

  expect(said).toEqual(['failed: Error: no worker', 'failed: Error: no worker'])
})

test('after the thread broke down the next wish begins a new one', () => {
  const broken = aThread()
  const fresh = aThread()
  let isBroken = false
  const { said, want } = aClient(listener => (isBroken ? fresh : broken).connect(listener))
  want(inYear(2021))
  isBroken = true
  broken.break()
  want(inYear(2022))
  fresh.answerOne()

  expect(said).toEqual(['failed: gone', '2022'])
  expect(broken.closedTimes()).toBe(1)
})
