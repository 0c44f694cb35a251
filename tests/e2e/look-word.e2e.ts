import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { writingPage } from './pages/writing.ts'

test('look', async ({ window }) => {
  test.setTimeout(180_000)
  await window.getByRole('button', { name: '示例档案' }).click()
  await expect(window.getByRole('navigation', { name: '档案' })).toBeVisible({ timeout: 90_000 })
  await desk(window).go('申报材料')
  const page = writingPage(window, '申报材料')
  for (const [index, size] of (
    [
      [1366, 768],
      [1920, 1080],
    ] as const
  ).entries()) {
    await window.setViewportSize({ width: size[0], height: size[1] })
    await page.open('同行领先')
    await window.screenshot({ path: `test-results/word-table-${index}.png` })
    await page.list
      .getByRole('button', { name: /^解决问题/ })
      .click()
      .catch(() => {})
    await window.waitForTimeout(800)
    await window.screenshot({ path: `test-results/word-picture-${index}.png` })
  }
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.locator('[role=textbox][contenteditable=true]').click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type('对标情况见')
  await page.tool('引用图表').click()
  await window.waitForTimeout(300)
  await window.screenshot({ path: 'test-results/word-picker.png' })
  await window.keyboard.type('对标')
  await window.keyboard.press('Enter')
  await window.waitForTimeout(500)
  await window.locator('[data-figure]').last().click()
  await window.waitForTimeout(300)
  await window.screenshot({ path: 'test-results/word-card.png' })
})
