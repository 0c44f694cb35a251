import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { savedByLibreOffice } from '../builders/libreOffice.ts'
import { lay } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { button } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { seriousFaults } from './pages/faults.ts'
import { startPage } from './pages/start.ts'

const notice = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/notices', `${name}.txt`), 'utf8').split(
    '\n=====',
  )[0] ?? ''

test('from the notice of another bureau to a dossier for it', async ({
  computer,
  started: { app, window },
}) => {
  const path = join(computer.home, '文明单位通知.txt')
  writeFileSync(path, notice('wenming'))
  const found = window.getByRole('region', { name: '找到的内容' })
  const dates = found.getByRole('region', { name: '时限' })
  const source = window.getByRole('region', { name: '通知原文' })

  await button(window, '通知导入').focus()
  await window.keyboard.press('Enter')
  await answerDialogs(app, [path])
  await button(window, '打开文件…').click()
  await expect(window.getByText('来自“文明单位通知.txt”')).toBeVisible()
  await button(window, '开始查找').click()

  await expect(dates.getByRole('button', { name: /材料：4月30日前/ }).first()).toBeVisible()
  await dates.getByRole('button', { name: /^截止日期/ }).click()
  await expect(source.locator('[data-active="true"]').first()).toContainText('2024年4月30日前')
  expect(await seriousFaults(window, '逐条核对')).toEqual([])

  // By keyboard: from mark to mark on the left, over to the right, and take it.
  await source.focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('status')).toContainText('已采用 1 条')

  await window.getByRole('button', { name: /^全部采用明确的/ }).click()
  await dates.getByRole('button', { name: /^截止日期/ }).click()
  await dates.getByLabel('截止（月-日）').fill('四月')
  await expect(dates.getByText('日期写成“05-31”这样的月-日')).toBeVisible()
  await dates.getByLabel('截止（月-日）').fill('04-28')
  await button(found.getByRole('region', { name: '未找到的' }), '复制全部问题').click()
  await expect(window.getByText(/已复制 \d+ 个问题/)).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('1. ')

  await button(window, '下一步：生成活动').click()
  await expect(window.getByText(/4月28日前报市文明办创建科/)).toBeVisible()
  expect(await seriousFaults(window, '生成活动')).toEqual([])
  await window.getByLabel('活动名称').fill('桐岭市文明单位申报')
  await button(window, '保存为创建活动').click()
  await button(window, '用它新建档案').click()

  const { form, unit, create } = startPage(window)
  await expect(form).toContainText('桐岭市文明单位申报')
  await unit.fill('桐岭市图书馆')
  await create.click()
  await expect(window.getByRole('navigation', { name: '档案' })).toBeVisible()
  await desk(window).go('申报材料')
  await expect(desk(window).place).toContainText('组织领导有力')

  await window.keyboard.press('Control+k')
  await window.getByRole('textbox', { name: '要找的内容' }).fill('通知导入')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: '通知导入' })).toBeVisible()
  await button(window, '关闭').click()
  await expect(window.getByRole('navigation', { name: '档案' })).toBeVisible()
})

/** What was found, group by group, as it reads. */
async function foundIn(window: Page): Promise<readonly string[]> {
  const found = window.getByRole('region', { name: '找到的内容' })
  await expect(found.getByRole('region', { name: '时限' })).toBeVisible()
  const rows = await found.locator('[id^="finding-"]').allInnerTexts()
  // Blanks between figures and words are the printer's.
  return rows.map(row => row.replace(/\s+/g, ''))
}

test('a notice in Word and one in PDF say what the same words say as plain text', async ({
  computer,
  started: { app, window },
}) => {
  test.setTimeout(180_000)
  const text = notice('wenming')
  const { '通知.txt': plainFile = '' } = lay(computer, '收到的', { '通知.txt': Buffer.from(text) })
  const paths = [
    plainFile,
    savedByLibreOffice(plainFile, 'docx', computer.home),
    savedByLibreOffice(plainFile, 'pdf', computer.home),
  ]
  const said: (readonly string[])[] = []
  await button(window, '通知导入').click()
  for (const path of paths) {
    await answerDialogs(app, [path])
    await button(window, '打开文件…').click()
    await expect(window.getByText(`来自“${basename(path)}”`)).toBeVisible({ timeout: 30_000 })
    await button(window, '开始查找').click()
    said.push(await foundIn(window))
    await button(window, '上一步').click()
  }
  const [plain, word, pdf] = said
  expect(plain?.length).toBeGreaterThan(10)
  expect(word).toEqual(plain)
  expect(pdf).toEqual(plain)
})
