import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { readingPage } from './pages/reading.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test.use({ hasSample: true })

test('the submission is read as an expert would, asked about and marked for a rehearsal', async ({
  computer,
  started,
  window,
}) => {
  const { go, undo, saved, notices } = desk(window)
  const reading = readingPage(window)
  const submission = writingPage(window, '申报材料')
  await startPage(window).make('城市照明处')

  await reading.openFrom('像专家一样读十分钟')
  await expect(reading.questions('整份材料')).toContainText('这个品牌叫什么名字？')
  await expect(reading.total).toContainText('0 / 100 分')
  await expect(reading.total).toContainText('仅供内部演练，不代表评审结果')

  await go('申报材料')
  await submission.open('服务理念创新')
  await window.keyboard.type(
    '我处提出“灯亮心安”。2026年3月起，维修班为居民换灯1126盏，大家都很努力。办结时限缩短了，街坊满意。',
  )
  await saved()
  await go('自查')
  await reading.openFrom('像专家一样读十分钟')

  const demand = reading.demand('服务理念创新')
  await expect(demand).toContainText('我处提出“灯亮心安”。')
  await expect(demand.getByText('1126盏')).toBeVisible()
  await expect(demand).not.toContainText('大家都很努力')
  await reading.questions('创新').getByText('“办结时限缩短”了，以前是多少').click()
  await expect(submission.editorOf('服务理念创新')).toBeVisible()

  await window.keyboard.press('Control+k')
  await expect(window.getByRole('textbox', { name: '要找的内容' })).toBeFocused()
  await window.keyboard.type('专家十分钟')
  await window.keyboard.press('Enter')
  await expect(reading.heading).toHaveText('专家十分钟')
  const own = reading.ownMark('服务理念创新')
  const proposed = await own.getAttribute('placeholder')
  expect(Number(proposed)).toBeGreaterThan(0)
  await own.fill('4.5')
  await reading.reason('服务理念创新').fill('等满意度报告来了再加')
  await expect(reading.total).toContainText('4.5 / 100 分')

  const path = join(computer.home, '演练.pdf')
  await started.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await reading.saveAsPdf.click()
  await expect(notices).toContainText('演练记录已存成 PDF')
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')

  await undo.click()
  await expect(reading.total).toContainText(`${proposed} / 100 分`)
})

test('ten minutes run by the keyboard, stand still, and begin anew', async ({ window }) => {
  const reading = readingPage(window)
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await startPage(window).openSample()
  await reading.openFrom('像专家一样读十分钟')
  await expect(reading.timer).toHaveText('10:00')

  await reading.start.focus()
  await window.keyboard.press('Enter')
  await expect(reading.timer).toHaveText('9:58')
  await window.keyboard.press('Enter')
  const stood = await reading.timer.textContent()
  await expect(reading.resume).toBeFocused()
  await window.waitForTimeout(1500)
  await expect(reading.timer).toHaveText(stood ?? '')

  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(reading.timer).toHaveText('10:00')
})
