import { expect, test } from 'vitest'
import { standInsFor, standInWords } from '#shared/document/standIns'

const having =
  (...installed: readonly string[]) =>
  (names: readonly string[]) =>
    names.some(name => installed.includes(name))

test('a computer without any gets the bundled fonts', () => {
  expect(standInWords(standInsFor('windows', having()))).toBe(
    '方正小标宋简体用思源宋体（粗）、仿宋用思源宋体、黑体用思源黑体、楷体用霞鹜文楷、宋体用思源宋体、Times New Roman用所在中文字体的西文',
  )
})

test('a font of the same face comes before a bundled one, and is named', () => {
  const windows = having('FangSong', 'SimHei', 'KaiTi', 'SimSun', 'Times New Roman')

  expect(standInsFor('gb2312', windows)).toEqual([
    { wanted: '方正小标宋简体', by: '思源宋体（粗）' },
    { wanted: '仿宋_GB2312', by: '仿宋' },
    { wanted: '楷体_GB2312', by: '楷体' },
  ])
})

test('nothing is said of what is there', () => {
  const all = having('FZXiaoBiaoSong-B05S', '仿宋', '黑体', '楷体', '宋体', 'Liberation Serif')

  expect(standInsFor('windows', all)).toEqual([])
})
