import { expect } from '@playwright/test'
import { aPicture, lay } from './files.ts'
import { answerDialogs, closeWindow, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { startPage } from './pages/start.ts'
import { rowTable, writingPage } from './pages/writing.ts'

test('closing saves the last word, and the next day everything is there', async ({ computer }) => {
  const { app, window } = await computer.start()
  const { go } = desk(window)
  await startPage(window).make('城市照明处')
  const paths = lay(computer, '材料', {
    '甲.png': await aPicture(app, 'png', [200, 40, 40]),
    '乙.jpg': await aPicture(app, 'jpeg', [40, 200, 40]),
  })
  await go('证明材料')
  const evidence = evidencePage(window)
  await answerDialogs(app, Object.values(paths))
  await evidence.addFiles.click()
  await expect(evidence.items).toHaveCount(2)
  await evidence.supports('服务方式创新').check()
  await evidence.item('乙').click()
  await evidence.moveUp.click()
  await expect(evidence.items).toHaveText([/1-1 乙/, /1-2 甲/])
  await go('实施方案')
  const plan = writingPage(window, '实施方案')
  await plan.openTable('责任分工表')
  await window.getByRole('button', { name: '添加第一行任务' }).click()
  await rowTable(window, '责任分工表').cell(1, '具体任务').fill('路灯巡查')
  await plan.open('保障机制')
  await window.keyboard.type('夜里也有人值守，最后一个字')
  await closeWindow(app)

  const next = await computer.start()

  await startPage(next.window)
    .recents.getByRole('button', { name: /年 城市照明处/ })
    .click()
  await desk(next.window).go('实施方案')
  const again = writingPage(next.window, '实施方案')
  await again.open('保障机制')
  await expect(again.editorOf('保障机制')).toHaveText('夜里也有人值守，最后一个字')
  await again.openTable('责任分工表')
  await rowTable(next.window, '责任分工表').shows('具体任务', ['路灯巡查'])
  await desk(next.window).go('证明材料')
  await expect(evidencePage(next.window).items).toHaveText([/1-1 乙/, /1-2 甲/])
})

test('three seconds after the last letter even a killed program loses nothing', async ({
  computer,
}) => {
  const { app, window } = await computer.start()
  await startPage(window).make('城市照明处')
  await desk(window).go('申报材料')
  const submission = writingPage(window, '申报材料')
  await submission.open('服务理念创新')
  await window.keyboard.type('灯亮到哪里，服务就到哪里。')
  // The promise is in seconds, so seconds are what is waited for.
  await window.waitForTimeout(3000)
  const killed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await killed

  const next = await computer.start()

  await startPage(next.window)
    .recents.getByRole('button', { name: /年 城市照明处/ })
    .click()
  await expect(desk(next.window).saveState).toHaveText(/^已保存/)
  await desk(next.window).go('申报材料')
  const again = writingPage(next.window, '申报材料')
  await expect(again.editorOf('服务理念创新')).toHaveText('灯亮到哪里，服务就到哪里。')
})
