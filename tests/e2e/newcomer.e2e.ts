import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { closeWindow, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

/** What a newcomer does, one entry an action: a click, a key, a sentence typed. */
type Actions = string[]

/** With a minute for reading and a few seconds for each action, that is well within five minutes. */
const mostActions = 12

test('a newcomer is led from the empty desk to a first page, and finds the last word again', async ({
  computer,
}) => {
  const { app, window } = await computer.start()
  const actions: Actions = []
  const lead = window.getByRole('region', { name: '五分钟做出第一页' })
  const step = (name: string) => lead.getByRole('button', { name: new RegExp(name) })
  const click = async (name: string, run: () => Promise<void>) => {
    actions.push(name)
    await run()
  }
  const { go, saved } = desk(window)

  await click('新建档案', () => startPage(window).newDossier.click())
  await click('填单位', () => startPage(window).unit.fill('市政养护处'))
  await click('建立档案', () => startPage(window).create.click())
  await expect(lead).toBeVisible()
  await expect(step('填好单位和品牌')).toContainText('✓')
  await expect(step('写一小段方案')).not.toContainText('✓')

  await click('写一小段方案', () => step('写一小段方案').click())
  const editor = writingPage(window, '实施方案').editorOf('背景与依据')
  await click('到正文', () => editor.click())
  await click('写一句', () => window.keyboard.type('老城区下水道年久失修，居民反映强烈。'))
  await click('回概览', () => window.keyboard.press('Control+1'))
  await expect(step('写一小段方案')).toContainText('✓')
  await click('看成稿，导出', () => step('看成稿').click())
  const exporting = exportPage(window)
  await exporting.tick('实施方案')
  await click('开始导出', () => exporting.run.click())
  await exporting.finished()
  await expect(exporting.ofDeliverable('实施方案')).toContainText(/\d 页/)

  expect(actions.length, actions.join(' → ')).toBeLessThanOrEqual(mostActions)
  await go('概览')
  await expect(step('看成稿')).toContainText('✓')
  await expect(step('放一份证明材料')).not.toContainText('✓')
  await lead.getByRole('button', { name: '不再显示' }).click()
  await expect(lead).toBeHidden()
  await saved()
  await closeWindow(app)

  const next = await computer.start()
  await expect(next.window.getByText(/上次写到：实施方案 · 背景与依据（今天/)).toBeVisible()
  await startPage(next.window)
    .recents.getByRole('button', { name: /年 市政养护处/ })
    .click()
  await expect(next.window.getByRole('region', { name: '五分钟做出第一页' })).toBeHidden()
  await lastWord(next.window).click()
  await expect(writingPage(next.window, '实施方案').editorOf('背景与依据')).toContainText(
    '居民反映强烈',
  )
})

function lastWord(window: Page) {
  return window.getByRole('button', { name: /^上次写到：实施方案 · 背景与依据（今天.*），继续$/ })
}

test('F1 helps in every place by keyboard alone, and gives the focus back', async ({ window }) => {
  const { keyboard } = window
  const help = window.getByRole('complementary', { name: '帮助' })
  const title = help.getByRole('heading', { level: 2 })
  const search = help.getByRole('textbox', { name: '在帮助里查找' })

  await expect(startPage(window).newDossier).toBeVisible()
  await keyboard.press('F1')
  await expect(title).toHaveText('帮助：开始')
  await keyboard.press('Escape')
  await expect(help).toBeHidden()
  await startPage(window).make('城市照明处')

  const rail = desk(window).rail.getByRole('list').getByRole('button')
  for (const place of await rail.all()) {
    await place.focus()
    await keyboard.press('Enter')
    await keyboard.press('F1')
    await expect(search).toBeFocused()
    await expect(title).toHaveText(`帮助：${(await place.innerText()).trim().split('\n')[0]}`)
    await expect(help).toContainText('先做什么')
    await keyboard.press('Escape')
    await expect(help).toBeHidden()
    await expect(place).toBeFocused()
  }

  await keyboard.press('F1')
  await keyboard.type('图片打不开怎么办')
  await expect(help.getByRole('status')).toHaveText(/^找到 \d+ 条$/)
  await expect(help.getByRole('listitem').first()).toContainText('不带密码')
  expect(await seriousFaults(window)).toEqual([])
  await help.getByRole('button', { name: '去“证明材料”' }).first().focus()
  await keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('证明材料')
  await expect(title).toHaveText('帮助：证明材料')
  await expect(title).toBeFocused()
  expect(await seriousFaults(window)).toEqual([])
})

test('the first steps that were put away are found again in 帮助', async ({ window }) => {
  const lead = window.getByRole('region', { name: '五分钟做出第一页' })
  await startPage(window).make('城市照明处')
  await lead.getByRole('button', { name: '不再显示' }).click()
  await expect(lead).toBeHidden()

  await window.keyboard.press('F1')
  await window.getByRole('button', { name: '在概览里再列出这四步' }).click()

  await expect(lead.getByRole('listitem')).toHaveCount(4)
})

async function seriousFaults(window: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .include('aside[aria-label="帮助"]')
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
