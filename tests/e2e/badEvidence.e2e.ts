import { expect } from '@playwright/test'
import { aPdf, aPicture, lay } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { startPage } from './pages/start.ts'

test('every bad file is named with its reason, and the good ones come in', async ({
  computer,
  started: { app, window },
}) => {
  const photo = await aPicture(app, 'jpeg', [90, 120, 150])
  const longName = 'acceptance-of-sewers-'.repeat(10).slice(0, 196)
  const files = lay(computer, '材料', {
    '空白.pdf': new Uint8Array(),
    '加密的报告.pdf': await aPdf(2, '密码'),
    '传坏的照片.jpg': (await aPicture(app, 'jpeg', [9, 9, 200], [1600, 1200])).slice(0, 2000),
    '扫描件.jpg': await aPdf(2),
    '现场<一>.jpg': photo,
    [`${longName}.png`]: await aPicture(app, 'png', [10, 80, 10]),
    '表彰决定.doc': Buffer.from('MZ\x90\0 This program cannot be run in DOS mode'),
    '会议记录.exe': Buffer.from('说是记录'),
    '同一张.jpg': photo,
  })
  const evidence = evidencePage(window)
  await startPage(window).make('城市照明处')
  await desk(window).go('证明材料')
  await answerDialogs(app, Object.values(files))

  await evidence.addFiles.click()

  await expect(evidence.report).toContainText('收入 5 份')
  await expect(evidence.report).toContainText('已经有了 1 份')
  await expect(evidence.report).toContainText('没有收入 3 份')
  for (const sentence of [
    '“空白.pdf”是空文件，没有收入',
    '“表彰决定.doc”是程序或快捷方式，不能作为证明材料',
    '“会议记录.exe”是程序或快捷方式',
    '“加密的报告.pdf”已收入。这份 PDF 设有密码',
    '“传坏的照片.jpg”已收入。这个文件打不开',
    '没有重复收入：同一张.jpg',
  ]) {
    await expect(evidence.report).toContainText(sentence)
  }
  // Judged by content: the PDF that was called .jpg shows its pages.
  await evidence.item('扫描件').click()
  await expect(window.getByRole('region', { name: '原件' })).toContainText('PDF')
  await desk(window).saved()
})
