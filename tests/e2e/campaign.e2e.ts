import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { answerDialogs, closeWindow, test } from './fixtures.ts'
import { button, choose } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'

test.use({ hasSample: true })

/** 活动设置, from 开始 or inside an open dossier. */
function settings(window: Page) {
  const parts = window.getByRole('navigation', { name: '活动的各部分' })
  const part = (name: string) => parts.getByRole('button', { name: new RegExp(`^${name}`) })
  return {
    parts,
    preview: window.getByRole('region', { name: '预览', exact: true }),
    dialog: window.getByRole('dialog'),
    part: (name: string) => part(name).click(),
    item: (name: string) => parts.getByRole('button', { name, exact: true }).click(),
    async openLibrary(): Promise<void> {
      await button(window, '活动设置').click()
      await window.getByRole('button', { name: /^查看和修改住建/ }).click()
      await expect(parts).toBeVisible()
    },
    async backToStart(): Promise<void> {
      await button(window, '全部活动').click()
      await button(window, '开始').click()
    },
  }
}

/** Limit, wording and deadline of the shipped campaign, changed and saved. */
async function changeCampaign(window: Page): Promise<void> {
  const { openLibrary, part, item, preview, dialog, backToStart } = settings(window)
  await openLibrary()
  await part('标准与要求')
  await item('服务理念创新')
  await window.getByLabel('名称', { exact: true }).fill('理念创新点')
  await window.getByLabel('至多多少字').fill('240')
  await expect(preview).toContainText('100～240 字')
  await expect(preview).toContainText('理念创新点')
  await part('报送件')
  await choose(window, window.getByLabel('截止日期', { exact: true }), '6月')
  await choose(window, window.getByLabel('截止日期的日'), '10日')
  await window.getByLabel('文件名').fill('{year}：{unit}报送件')
  await expect(preview).toContainText('：示例单位报送件.docx')
  await button(window, '保存…').click()
  await expect(dialog).toContainText('有 4 处不同')
  await expect(dialog).toContainText('5月31日 → 6月10日')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(window.getByText(/^已保存为第 \d+ 版/)).toBeVisible()
  await backToStart()
}

async function answerSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

test('a changed campaign is previewed, saved, and what new dossiers are made with', async ({
  window,
}) => {
  test.setTimeout(120_000)
  await changeCampaign(window)

  await startPage(window).make('城市照明处')
  const { go, place } = desk(window)
  await go('申报材料')
  await expect(place.getByRole('button', { name: /理念创新点/ }).first()).toBeVisible()
  await expect(window.getByText('100～240 字').first()).toBeVisible()
})

test('a file that one office exports is taken in by another, with the differences first', async ({
  computer,
  started,
  window,
}, info) => {
  test.setTimeout(180_000)
  const file = info.outputPath('局里.活动.json')
  await changeCampaign(window)
  await answerSave(started.app, file)
  await button(window, '活动设置').click()
  await window.getByRole('button', { name: /^导出住建/ }).click()
  await expect(window.getByText(/^已导出/)).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8')).deliverables[0].due).toBe('06-10')
  await closeWindow(started.app)

  const other = await computer.start(`--user-data-dir=${join(computer.home, 'other-desk')}`)
  const there = settings(other.window)
  await startPage(other.window).openSample()
  await desk(other.window).back.click()
  await button(other.window, '活动设置').click()
  const broken = info.outputPath('坏的.活动.json')
  writeFileSync(broken, readFileSync(file, 'utf8').replace('"copies": 1', '"copies": "一"'))
  await answerDialogs(other.app, [broken], [file])
  await button(other.window, '导入活动文件…').click()
  await expect(other.window.getByText('报送件第 1 项 › 份数，这里要填一个数')).toBeVisible()
  await button(other.window, '导入活动文件…').click()
  await expect(there.dialog).toContainText('有 4 处不同')
  await there.dialog.getByRole('button', { name: '换成导入的' }).click()
  await expect(other.window.getByText(/^已收入/)).toBeVisible()

  await button(other.window, '开始').click()
  await startPage(other.window).openSample()
  await button(other.window, '看看有什么不同').click()
  await expect(there.dialog).toContainText('5月31日 → 6月10日')
  await there.dialog.getByRole('button', { name: '换成它' }).click()
  const { go, place, undo } = desk(other.window)
  await go('概览')
  await expect(place).toContainText('6月10日前')
  await expect(place).not.toContainText('活动有新版本')
  await undo.click()
  await go('概览')
  await expect(place).toContainText('5月31日前')
  await expect(place).toContainText('活动有新版本')
})

test('text of a demand that is taken away waits, can be placed, and undo brings all back', async ({
  window,
}) => {
  test.setTimeout(180_000)
  await startPage(window).openSample()
  const { rail, undo, go, place } = desk(window)
  const { part, item, dialog } = settings(window)
  await button(rail, '活动设置').click()
  await part('标准与要求')
  await item('服务理念创新')
  await button(window, '删除服务理念创新').click()
  await expect(window.getByRole('region', { name: '对这份档案的影响' })).toContainText(
    '未归位的文字',
  )
  await button(window, '用于这份档案…').click()
  await dialog.getByRole('button', { name: '用于这份档案' }).click()

  await go('概览')
  await button(place, '去归位').click()
  const strays = window.getByRole('region', { name: '未归位的文字' })
  await expect(strays).toContainText('2024年6月')
  const target = strays.getByLabel('把“申报材料 · 服务理念创新”接到')
  await choose(window, target, '申报材料 · 服务内涵拓展')
  await expect(strays).toBeHidden()

  await undo.click()
  await undo.click()
  await go('申报材料')
  await expect(place.getByRole('button', { name: /^服务理念创新/ }).first()).toBeVisible()
})

test('a draft waits while the program is closed; keys alone change, undo and save', async ({
  computer,
  started,
  window,
}) => {
  test.setTimeout(120_000)
  const first = settings(window)
  await first.openLibrary()
  await expect(button(window, '保存…')).toBeDisabled()
  await window.getByLabel('邮箱上限（MB）').focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('abc')
  await expect(window.getByText('需要修改：这里要填一个数。')).toBeVisible()
  await expect(first.parts.getByText('1 处需改')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByLabel('邮箱上限（MB）')).toHaveValue('20')
  await window.keyboard.press('Control+y')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('50')
  await expect(button(window, '保存…')).toBeEnabled()
  await window.waitForTimeout(500)
  await closeWindow(started.app)

  const again = await computer.start()
  const { openLibrary, dialog } = settings(again.window)
  await button(again.window, '活动设置').click()
  await expect(again.window.getByText('有改动还没有保存')).toBeVisible()
  await button(again.window, '开始').click()
  await openLibrary()
  await expect(again.window.getByLabel('邮箱上限（MB）')).toHaveValue('50')
  await expect(button(again.window, '保存…')).toBeEnabled()
  await button(again.window, '保存…').focus()
  await again.window.keyboard.press('Enter')
  await expect(dialog).toContainText('20 → 50')
  await dialog.getByRole('button', { name: '保存' }).focus()
  await again.window.keyboard.press('Enter')
  await expect(again.window.getByText(/^已保存为第 \d+ 版/)).toBeVisible()
  await button(again.window, '全部活动').click()
  await button(again.window, '换回自带的').click()
  await expect(again.window.getByText(/ · 程序自带$/)).toBeVisible()
})

test('no part of the settings keeps anybody out', async ({ window }) => {
  test.setTimeout(120_000)
  const { openLibrary, parts, item, dialog } = settings(window)
  const faults: string[] = []
  const look = async (where: string) => {
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        faults.push(`${where}: ${id}: ${nodes[0]?.html}`)
    }
  }
  await button(window, '活动设置').click()
  await look('全部活动')
  await button(window, '开始').click()
  await openLibrary()
  for (const name of await parts.getByRole('listitem').getByRole('button').allInnerTexts()) {
    const title = name.split('\n')[0] ?? ''
    await parts.getByRole('button', { name: new RegExp(`^${title}`) }).click()
    await expect(window.getByRole('region', { name: '预览', exact: true })).toBeVisible()
    await look(title)
  }
  await parts.getByRole('button', { name: /^标准与要求/ }).click()
  await item('服务理念创新')
  await window.getByLabel('至多多少字').fill('240')
  await look('要求')
  await button(window, '保存…').click()
  await expect(dialog).toBeVisible()
  await look('不同之处')

  expect(faults).toEqual([])
})
