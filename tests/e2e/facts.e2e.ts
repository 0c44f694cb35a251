import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'

test.use({ hasSample: true })

const rail = (window: Page, name: string) =>
  window.getByRole('navigation', { name: '档案' }).getByRole('button', { name })

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: '示例档案' }).click()
  await expect(rail(window, '事实台账')).toBeVisible({ timeout: 90_000 })
}

test('a value that is changed once changes every text, and says where', async ({ window }) => {
  test.setTimeout(180_000)
  await openSample(window)
  await rail(window, '事实台账').click()
  await window.getByLabel('第 1 行现在').fill('5.6')

  const said = window.getByRole('status', { name: '跟着改了的地方' })
  await expect(said).toContainText('由 5.8小时 改为 5.6小时，7 处文字已跟着改')
  await said.getByRole('button', { name: '创新 · 服务效能提升' }).click()
  await expect(window.getByRole('textbox', { name: '服务效能提升正文' })).toContainText('5.6小时')
})

test('a selected number becomes a fact, and one undo takes it back', async ({ window }) => {
  test.setTimeout(180_000)
  await openSample(window)
  await rail(window, '申报材料').click()
  const text = window.getByRole('textbox', { name: /正文$/ })
  await text.click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type('群众评议得分达到97.5分')
  for (let letter = 0; letter < 5; letter += 1) await window.keyboard.press('Shift+ArrowLeft')
  await window.getByRole('button', { name: '记为事实' }).click()
  await expect(text.locator('[data-fact]').last()).toHaveText('97.5分')

  await window.getByRole('button', { name: '去写出处' }).click()
  await expect(window.getByLabel('第 15 行名称')).toHaveValue('群众评议得分')

  await window.keyboard.press('Control+z')
  await expect(text).toContainText('群众评议得分达到97.5分')
  await rail(window, '事实台账').click()
  await expect(window.getByLabel('第 14 行名称')).toBeVisible()
  await expect(window.getByLabel('第 15 行名称')).toHaveCount(0)
})

test('“#” puts a fact in by its name', async ({ window }) => {
  test.setTimeout(180_000)
  await openSample(window)
  await rail(window, '申报材料').click()
  const text = window.getByRole('textbox', { name: /正文$/ })
  await text.click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type('全年到场#到场')
  await expect(window.getByRole('listbox', { name: '引用事实' })).toContainText('平均到场时间')
  await window.keyboard.press('Enter')
  await expect(text).toContainText('全年到场22分钟')
})
