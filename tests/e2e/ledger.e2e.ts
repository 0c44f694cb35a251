import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readCalendar } from '../unit/domain/readCalendar.ts'
import { answerDialogs, test } from './fixtures.ts'

test.use({ hasSample: true })

test('the ledger of the sample is kept from the keyboard, proved, undone and counted', async ({
  computer,
}) => {
  test.setTimeout(240_000)
  const { app, window } = await computer.start()
  await window.getByRole('button', { name: '示例档案' }).first().click()
  await window.getByRole('button', { name: '工作台账' }).click({ timeout: 180_000 })
  const quick = window.getByRole('region', { name: '记一条' })
  const detail = window.getByRole('complementary', { name: '这一条' })

  await test.step('one line and Enter makes an entry, ready for its details', async () => {
    await quick.getByLabel('做了什么').fill('社区大讲堂讲六步工作法')
    await quick.getByLabel('做了什么').press('Enter')
    await expect(detail.getByLabel('做了什么')).toHaveValue('社区大讲堂讲六步工作法')
    await expect(quick.getByLabel('做了什么')).toBeFocused()
    await detail.getByLabel('哪一家').fill('桥南社区')
  })

  await test.step('a file becomes evidence and is attached', async () => {
    const file = join(computer.home, 'Documents', '大讲堂签到表.txt')
    writeFileSync(file, '签到表：25人')
    await answerDialogs(app, [file])
    await detail.getByRole('button', { name: '添加文件' }).click()
    await expect(detail.getByText('大讲堂签到表')).toBeVisible()
  })

  await test.step('it goes into the table of media reports without being typed again', async () => {
    await detail.getByRole('button', { name: '列入媒体报道表' }).click()
    await expect(detail.getByText('已在申报材料的媒体报道表里')).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(detail.getByRole('button', { name: '列入媒体报道表' })).toBeVisible()
  })

  await test.step('an overdue remedy is closed today', async () => {
    await window.getByRole('button', { name: /局里不打招呼检查/ }).click()
    await detail.getByRole('button', { name: '今天已改好' }).click()
    await expect(window.getByRole('button', { name: /局里不打招呼检查.*已销号/ })).toBeVisible()
  })

  await test.step('Delete removes the entry at hand, and undo brings it back', async () => {
    const entry = window.getByRole('button', { name: /社区大讲堂讲六步工作法/ })
    await entry.focus()
    await window.keyboard.press('Delete')
    await expect(entry).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(entry).toBeVisible()
  })

  await test.step('a task gets its proof from what is in the dossier', async () => {
    await window.getByRole('button', { name: /^实施方案/ }).click()
    await window
      .getByRole('button', { name: /责任分工表/ })
      .first()
      .click()
    await window.getByRole('button', { name: '第 4 行已附：1 份证明材料' }).click()
    await window.getByRole('button', { name: '从档案里选' }).click()
    await window.getByRole('combobox', { name: /^查找/ }).fill('报修流程改革')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('button', { name: '第 4 行已附：2 份证明材料' })).toBeVisible()
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: '工作台账' }).click()
  })

  await test.step('the year says where it is thin, and a thin cell begins an entry', async () => {
    await window.getByText('全年', { exact: true }).click()
    await expect(window.getByText('7 月：无服务调研')).toBeVisible()
    await window.getByRole('button', { name: '7月无服务调研，补记' }).click()
    await expect(quick.getByText('服务调研')).toBeVisible()
    await expect(quick.getByLabel('日期')).toHaveValue('2026年7月15日')
  })
})

test('all deadlines leave as a calendar that another program can read', async ({ computer }) => {
  test.setTimeout(240_000)
  const { app, window } = await computer.start()
  const target = join(computer.home, 'Documents', '日程.ics')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, target)
  await window.getByRole('button', { name: '示例档案' }).first().click()

  await window.getByRole('button', { name: '导出日历' }).click({ timeout: 180_000 })
  await expect(window.getByText('日历已保存')).toBeVisible()

  const { events } = readCalendar(readFileSync(target, 'utf8'))
  const summaries = events.map(({ start, summary }) => `${start} ${summary}`)
  expect(summaries).toContain('20260531 报送实施方案')
  expect(summaries).toContain('20261105 报送申报材料')
  expect(summaries).toContain('20261110 整改到期：局里不打招呼检查：夜间作业点缺降噪标识')
})
