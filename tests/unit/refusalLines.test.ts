import { expect, test } from 'vitest'
import { failureText } from '#shared/failureText'
import { refusalLines } from '#shared/refusalLines'

test('each refused file has its sentence', () => {
  expect(
    refusalLines([
      { code: 'file.empty', subject: '空.jpg' },
      { code: 'file.empty', subject: '空.pdf' },
    ]),
  ).toEqual([
    failureText({ code: 'file.empty', subject: '空.jpg' }),
    failureText({ code: 'file.empty', subject: '空.pdf' }),
  ])
})

test('a full disk is said once, with the files that did not come in', () => {
  const names = ['一', '二', '三', '四', '五', '六']
  expect(refusalLines(names.map(subject => ({ code: 'disk.full' as const, subject })))).toEqual([
    `${failureText({ code: 'disk.full' })}没有收入：一、二、三、四、五等 6 份。`,
  ])
})
