import { expect, test } from 'vitest'
import { deadlinesOf, toCalendar } from '#shared/domain/calendar'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { anInspection, aTask } from '../../builders/anEntry.ts'
import { readCalendar } from './readCalendar.ts'

const now = '2026-05-02T03:04:05.678Z'

test('every end of the year is a deadline: steps, deliverables, open tasks and open remedies', () => {
  const dossier = aDossier({
    tasks: [aTask({ endsOn: '2026-07-20' }), aTask({ state: 'done' }), aTask({ endsOn: '' })],
    ledger: [
      anInspection({ title: '工单漏填', dueOn: '2026-06-15' }),
      anInspection({ dueOn: '2026-06-15', closedOn: '2026-06-14' }),
    ],
  })

  expect(deadlinesOf(dossier).map(({ on, title }) => `${on} ${title}`)).toEqual([
    '2026-05-31 “制定方案”阶段结束',
    '2026-05-31 报送实施方案',
    '2026-06-15 整改到期：工单漏填',
    '2026-07-20 任务到期：更换公示栏',
    '2026-11-05 报送申报材料',
    '2026-12-20 报送总结',
  ])
})

test('the calendar reads back as what was written: days, words and reminders', () => {
  const dossier = aDossier({
    campaign: aCampaign({
      steps: aCampaign().steps.map(step => ({ ...step, duties: [] })) as never,
    }),
    tasks: [
      aTask({
        title: '换栏；核对,校对\\印发𬭎',
        endsOn: '2026-12-31',
        person: '一个很长很长的责任人说明'.repeat(8),
      }),
    ],
  })

  const calendar = readCalendar(toCalendar(dossier, now))

  expect(
    calendar.events.map(({ summary, start, end, trigger }) => [summary, start, end, trigger]),
  ).toEqual([
    ['“制定方案”阶段结束', '20260531', '20260601', '-P7D'],
    ['报送实施方案', '20260531', '20260601', '-P7D'],
    ['报送申报材料', '20261105', '20261106', '-P7D'],
    ['报送总结', '20261220', '20261221', '-P7D'],
    ['任务到期：换栏；核对,校对\\印发𬭎', '20261231', '20270101', '-P7D'],
  ])
  expect(calendar.events.at(-1)?.description).toBe(
    `养护三班，${'一个很长很长的责任人说明'.repeat(8)}，证明：照片`,
  )
  expect(new Set(calendar.events.map(({ uid }) => uid)).size).toBe(calendar.events.length)
  expect(calendar.events.every(({ stamp }) => stamp === '20260502T030405Z')).toBe(true)
})
