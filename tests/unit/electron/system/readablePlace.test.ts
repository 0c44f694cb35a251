import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readablePlace } from '../../../../electron/system/readablePlace.ts'

const home = join('/home', 'li')
const known = [
  { name: '文档', path: join(home, 'Documents') },
  { name: '个人文件夹', path: home },
]

test.each([
  [join(home, 'Documents', '服务品牌', '2026'), '文档 › 服务品牌 › 2026'],
  [join(home, 'Documents'), '文档'],
  [join(home, 'Documents2', 'a'), '个人文件夹 › Documents2 › a'],
  ['/media/usb/档案', '计算机 › media › usb › 档案'],
])('%s reads as %s', (path, place) => {
  expect(readablePlace(path, known)).toBe(place)
})

test('a long one keeps its start and its end', () => {
  const path = join(home, 'Documents', ...Array.from({ length: 12 }, (_, i) => `文件夹${i}`))

  const place = readablePlace(path, known)

  expect(place).toMatch(/^文档 › … › .*文件夹11$/)
  expect(place.length).toBeLessThanOrEqual(48)
})

test('a folder whose own name is long is still named', () => {
  const name = '很长的名字'.repeat(20)

  expect(readablePlace(join(home, 'a', name), known)).toBe(`个人文件夹 › … › ${name}`)
})
