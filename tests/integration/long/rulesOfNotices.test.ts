import { expect, test } from 'vitest'
import { readNotice } from '#shared/notice/readNotice'
import { noticeFixture, noticeNames } from '../../builders/noticeFixtures.ts'

/** Of characters. What grows with the square of the length would need minutes. */
const length = 400_000
const all = noticeNames.map(name => noticeFixture(name).text).join('\n')
const units = ['一、', '（', '“甲”、', '5月6日至', '单位\t品牌\n', '申报材料报送', 'a@', '1.', all]

test.each(units.map(unit => [unit.slice(0, 10), unit] as const))(
  'reading four hundred thousand characters of %s comes to an end',
  // No measure of speed: one that does not end must not hold the others up.
  { timeout: 30_000 },
  (_, unit) => {
    const read = readNotice(unit.repeat(Math.ceil(length / unit.length)))

    expect(read).toBeDefined()
  },
)
