import { expect, test } from 'vitest'
import { readNotice } from '#shared/notice/readNotice'
import { noticeFixture, noticeNames } from '../../builders/noticeFixtures.ts'

const fixtures = noticeNames.map(noticeFixture)

/** The least of three, because the machine has other work too. */
function milliseconds(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    readNotice(text)
    return performance.now() - start
  })
  return Math.min(...times)
}

test('the time stays in step with the length', { timeout: 60_000 }, () => {
  const all = fixtures.map(({ text }) => text).join('\n')
  const short = milliseconds(all.repeat(Math.ceil(50_000 / all.length)))
  const long = milliseconds(all.repeat(Math.ceil(200_000 / all.length)))
  expect(long).toBeLessThan(short * 12 + 200)
})

test.each(['一、', '（', '“甲”、', '5月6日至', '单位\t品牌\n', '申报材料报送', 'a@', '1.'])(
  'two hundred thousand characters of %s end in good time',
  { timeout: 30_000 },
  unit => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length))
    const start = performance.now()
    readNotice(text)
    expect(performance.now() - start).toBeLessThan(8_000)
  },
)
