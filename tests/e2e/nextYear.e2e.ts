import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { choose } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

/** Everything in a dossier by its content, but for what only says that it is open. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => !name.startsWith('lock') && statSync(join(folder, name)).isFile())
    .sort()
  return Object.fromEntries(
    files.map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

test('the dossier of the next year grows from the old one, which stays as it was', async ({
  computer,
}) => {
  test.setTimeout(180_000)
  const { window } = await computer.start()
  const start = startPage(window)
  const { go, back, saved } = desk(window)
  const plan = writingPage(window, '实施方案')
  const documents = join(computer.home, 'Documents')
  const folderOf = (year: number) => {
    const [parent = ''] = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('DOSSIER.json') && name.includes(`${year}-`),
    )
    return join(documents, parent.replace(/[\\/]?DOSSIER\.json$/, ''))
  }

  await test.step('a dossier of last year', async () => {
    await start.newDossier.click()
    await choose(window, start.form.getByRole('combobox', { name: '年份' }), '2025 年')
    await start.unit.fill('云川市城市照明处')
    await start.create.click()
    await go('实施方案')
    await plan.open('背景与依据')
    await window.keyboard.type('去年换灯30盏，居民说亮堂。道路照明由我处负责。')
    await saved()
    await back.click()
  })
  const before = contentOf(folderOf(2025))

  await test.step('from the first page: what is carried is said before anything is made', async () => {
    await window.getByRole('button', { name: '建立2026年档案：云川市城市照明处' }).click()
    const dialog = window.getByRole('dialog', { name: '建立 2026 年档案' })
    await expect(dialog.getByRole('region', { name: '带到新档案里' })).toContainText('日期顺延一年')
    await expect(dialog.getByRole('region', { name: '不带' })).toContainText('工作台账')
    await dialog.getByRole('button', { name: '取消' }).click()
    await expect(dialog).toBeHidden()
    expect(readdirSync(join(folderOf(2025), '..'))).toHaveLength(1)
  })

  await test.step('from the overview of a year that is over', async () => {
    await start.recents.getByRole('button', { name: /^2025 年 云川市城市照明处/ }).click()
    await window.getByRole('button', { name: '建立 2026 年档案' }).click()
    const dialog = window.getByRole('dialog', { name: '建立 2026 年档案' })
    await dialog.getByRole('button', { name: '建立 2026 年档案' }).click()
    await expect(window.getByText('云川市城市照明处 · 2026 年')).toBeVisible()
    expect(contentOf(folderOf(2025))).toEqual(before)
  })

  await test.step('自查 says how much waits, and leads to the very sentence', async () => {
    await go('自查')
    await expect(window.getByText('还有 1 处是从 2025 年档案带来')).toBeVisible()
    await window.getByRole('button', { name: /背景与依据.*去年换灯30盏/ }).click()
    await expect(plan.editorOf('背景与依据').getByText('去年换灯30盏')).toBeVisible()
    await plan.open('背景与依据')
    await window.keyboard.press('Control+a')
    await window.keyboard.type('2026年换灯50盏。')
    await go('自查')
    await expect(window.getByText('是从 2025 年档案带来')).toBeHidden()
  })

  expect(contentOf(folderOf(2025))).toEqual(before)
})
