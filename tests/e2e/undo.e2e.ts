import { expect } from '@playwright/test'
import { aPicture, lay } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test('undo goes back through the whole dossier, place by place, and forth again', async ({
  computer,
  started: { app, window },
}) => {
  const { go, place, undo, redo, notices, saved } = desk(window)
  const evidence = evidencePage(window)
  const submission = writingPage(window, '申报材料')
  const text = submission.editorOf('服务理念创新')
  const slogan = place.getByRole('textbox', { name: '品牌口号' })
  await startPage(window).make('城市照明处')
  await go('单位与品牌')
  await slogan.fill('点亮一盏灯，温暖一座城')
  await go('证明材料')
  const paths = lay(computer, '材料', { '锦旗.png': await aPicture(app, 'png', [160, 30, 30]) })
  await answerDialogs(app, Object.values(paths))
  await evidence.addFiles.click()
  await evidence.item('锦旗').click()
  await evidence.remove.click()
  await expect(evidence.items).toHaveCount(0)
  await go('申报材料')
  await submission.open('服务理念创新')
  await window.keyboard.type('一句话')

  await window.keyboard.press('Control+z')
  await expect(text).toHaveText('')
  await go('概览')
  await undo.click()
  await expect(evidence.item('锦旗')).toBeVisible()
  await expect(notices).toContainText('已撤销：移除')
  await undo.click()
  await expect(evidence.items).toHaveCount(0)
  await undo.click()
  await expect(slogan).toHaveValue('')
  await expect(undo).toBeDisabled()

  await redo.click()
  await expect(slogan).toHaveValue('点亮一盏灯，温暖一座城')
  await redo.click()
  await expect(evidence.item('锦旗')).toBeVisible()
  await window.keyboard.press('Control+y')
  await expect(evidence.items).toHaveCount(0)
  await window.keyboard.press('Control+Shift+z')
  await expect(text).toHaveText('一句话')
  await expect(redo).toBeDisabled()
  await saved()
})
