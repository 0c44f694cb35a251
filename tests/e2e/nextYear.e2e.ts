import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
  const { go, back, saved, undo } = desk(window)
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
    await go('自查')
    await window.getByRole('button', { name: '背景与依据的 1 处都核对过了' }).click()
    await expect(window.getByText('是从 2025 年档案带来')).toBeHidden()
    await expect(window.getByText('已忽略 1 条')).toBeVisible()
    await undo.click()
    await expect(window.getByText('还有 1 处是从 2025 年档案带来')).toBeVisible()
    await go('实施方案')
    await plan.open('背景与依据')
    await window.keyboard.press('Control+a')
    await window.keyboard.type('2026年换灯50盏。')
    await go('自查')
    await expect(window.getByText('是从 2025 年档案带来')).toBeHidden()
  })

  expect(contentOf(folderOf(2025))).toEqual(before)
})

test('the next year goes by the revised campaign, and a dossier without a summary can take it', async ({
  computer,
}) => {
  test.setTimeout(180_000)
  const shipped = JSON.parse(readFileSync('assets/campaigns/zhujian-2013.json', 'utf8'))
  const campaigns = join(computer.home, 'user-data', 'campaigns')
  const lay = (change: object) => {
    mkdirSync(campaigns, { recursive: true })
    writeFileSync(join(campaigns, 'own.json'), JSON.stringify({ ...shipped, ...change }))
  }

  await test.step('a dossier whose campaign knows no summary', async () => {
    lay({ revision: 3, summarySections: [] })
    const { app, window } = await computer.start()
    const start = startPage(window)
    await start.newDossier.click()
    await choose(window, start.form.getByRole('combobox', { name: '年份' }), '2025 年')
    await start.unit.fill('云川市城市照明处')
    await start.create.click()
    await desk(window).go('总结')
    await expect(window.getByText('没有规定总结写哪几部分')).toBeVisible()
    await expect(window.getByRole('button', { name: /^换用第/ })).toHaveCount(0)
    await desk(window).saved()
    await app.close()
  })

  lay({ revision: 4, mailLimitMegabytes: 12 })
  const { window } = await computer.start()
  const start = startPage(window)
  const { go, back, undo } = desk(window)
  const sections = writingPage(window, '总结').list.getByRole('button', { name: /^工作开展情况/ })

  await test.step('one click gives it the present edition, and can be undone', async () => {
    await start.recents.getByRole('button', { name: /^2025 年 云川市城市照明处/ }).click()
    await go('总结')
    await window.getByRole('button', { name: '换用第 4 版，开始写总结' }).click()
    await expect(sections).toBeVisible()
    await undo.click()
    await expect(window.getByText('没有规定总结写哪几部分')).toBeVisible()
    await back.click()
  })

  await test.step('the new year proposes it, with what is different', async () => {
    await window.getByRole('button', { name: '建立2026年档案：云川市城市照明处' }).click()
    const dialog = window.getByRole('dialog', { name: '建立 2026 年档案' })
    await expect(dialog.getByText(/^新版本：.*第 4 版$/)).toBeVisible()
    await dialog.getByText(/^和 2025 年用的有 \d+ 处不同$/).click()
    await expect(dialog.getByRole('list', { name: '不同之处' })).toContainText('工作开展情况')
    await dialog.getByRole('button', { name: '建立 2026 年档案' }).click()
    await expect(window.getByText('云川市城市照明处 · 2026 年')).toBeVisible()
    await go('总结')
    await expect(sections).toBeVisible()
  })
})
