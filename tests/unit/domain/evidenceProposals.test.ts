import { expect, test } from 'vitest'
import { proposedDate, proposedTitle } from '#shared/domain/evidenceProposals'

test.each([
  ['抢修现场.jpg', '抢修现场'],
  ['抢修现场.JPEG', '抢修现场'],
  ['20260712抢修现场.jpg', '抢修现场'],
  ['抢修现场_2026-07-12.jpg', '抢修现场'],
  ['工人先锋号证书 - 副本.pdf', '工人先锋号证书'],
  ['工人先锋号证书 (1).pdf', '工人先锋号证书'],
  ['工人先锋号证书（2）.pdf', '工人先锋号证书'],
  ['工人先锋号证书_扫描件 - 副本(3).pdf', '工人先锋号证书'],
  ['附件3：服务规范.docx', '服务规范'],
  ['附件 服务规范.docx', '服务规范'],
  ['01-服务规范.docx', '服务规范'],
  ['2. 服务台账（6月）.docx', '服务台账（6月）'],
  ['（3）感谢信.png', '感谢信'],
  ['1.2 服务规范（盖章版）.pdf', '服务规范'],
  ['2026年度先进集体.pdf', '2026年度先进集体'],
  ['24小时抢修承诺.jpg', '24小时抢修承诺'],
  ['12 月工作台账.xlsx', '12 月工作台账'],
  ['IMG_20260712_101112.jpg', '照片'],
  ['IMG_20260712_101112 桥南路抢修.jpg', '桥南路抢修'],
  ['DSC_0001.JPG', '照片'],
  ['mmexport1783830000000.jpg', '图片'],
  ['微信图片_20260712101112.jpg', '图片'],
  ['Screenshot_2026-07-12-10-11-12.png', '截图'],
  ['扫描件.pdf', '扫描件'],
  ['扫描0001.pdf', '扫描件'],
  ['a<b>.jpg', 'a<b>'],
  ['证书\u202egpj.exe.jpg', '证书gpj.exe'],
  ['.jpg', '未命名'],
])('%s is called %s', (name, title) => {
  expect(proposedTitle(name)).toBe(title)
})

test('a name of two hundred characters becomes a title that still fits', () => {
  const title = proposedTitle(`${'很长的名字'.repeat(40)}.jpg`)

  expect([...title]).toHaveLength(100)
})

test.each([
  ['抢修20260712.jpg', '2026-07-12'],
  ['IMG_20260712_101112.jpg', '2026-07-12'],
  ['微信图片_20260712101112.jpg', '2026-07-12'],
  ['2026-07-12 抢修.jpg', '2026-07-12'],
  ['2026.7.2 抢修.jpg', '2026-07-02'],
  ['2026年7月12日座谈会.docx', '2026-07-12'],
  // 12 July 2026, 00:20 in Beijing, the evening before in London.
  ['mmexport1783786800000.jpg', '2026-07-12'],
  ['2026年7月工作台账.xlsx', ''],
  ['20261332.jpg', ''],
  ['20260230.jpg', ''],
  ['电话20260712345.jpg', ''],
  ['202607.jpg', ''],
  ['先进集体.pdf', ''],
])('%s dates from “%s”', (name, date) => {
  expect(proposedDate(name)).toBe(date)
})
