import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test.use({ hasSample: true })

test('the summary is drafted from the records, edited, and sent as Word, PDF and package', async ({
  computer,
}) => {
  test.setTimeout(240_000)
  const { app, window } = await computer.start()
  const { go, undo } = desk(window)
  const { open, editorOf, list } = writingPage(window, '总结')
  const draft = window.getByRole('button', { name: '按台账生成初稿', exact: true })
  const shown = window.getByRole('region', { name: '初稿' })
  const work = editorOf('工作开展情况')
  await startPage(window).openSample()

  await test.step('Ctrl+5 leads to the summary; what is written is not replaced by a draft', async () => {
    await window.keyboard.press('Control+5')
    await open('工作开展情况')
    await expect(work).toContainText('责任分工表列出16项任务')
    await draft.click()
    await expect(shown).toContainText('责任分工表列出任务16项，已完成14项，正在办理2项。')
    await shown.getByRole('button', { name: '不要初稿' }).click()
    await expect(work).not.toContainText('列出任务16项')
  })

  await test.step('the draft comes behind it, as one step that can be undone', async () => {
    await draft.click()
    await shown.getByRole('button', { name: '接在写好的文字后面' }).click()
    await expect(work).toContainText('责任分工表列出16项任务')
    await expect(work).toContainText('责任分工表列出任务16项，已完成14项')
    await undo.click()
    await expect(work).not.toContainText('列出任务16项')
  })

  await test.step('a fault in it is marked where it stands', async () => {
    await open('下一步打算')
    await window.keyboard.type('力争做到【待补：目标】。')
    await go('自查')
    await window.getByRole('button', { name: /总结 · 下一步打算.*待补/ }).click()
    await expect(editorOf('下一步打算')).toContainText('【待补：目标】')
    await window.keyboard.press('Control+z')
    await expect(editorOf('下一步打算')).not.toContainText('待补')
  })

  await test.step('empty parts get their drafts together', async () => {
    await list.getByRole('button', { name: /^存在问题/ }).click()
    await editorOf('存在问题').click()
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
    await list.getByRole('button', { name: '空着的 1 部分都按台账生成初稿' }).click()
    await expect(editorOf('存在问题')).toContainText('台账里7月没有服务调研的记录')
    await undo.click()
    await undo.click()
    await expect(editorOf('存在问题')).toContainText('一是汛期调研断了档')
  })

  await test.step('what no record tells is asked for, and an honour of the table is taken over', async () => {
    await list.getByRole('button', { name: /^获得荣誉与社会评价/ }).click()
    await window.getByRole('button', { name: '起草', exact: true }).click()
    const panel = window.getByRole('region', { name: '起草：获得荣誉与社会评价' })
    await panel.getByRole('button', { name: '谁来证明' }).click()
    await panel.getByRole('button', { name: /^全部/ }).click()
    await panel
      .getByRole('list', { name: '可以用上的材料' })
      .getByRole('button', { name: /^荣誉/ })
      .first()
      .click()
    await panel.getByRole('button', { name: '下一步：看草稿' }).click()
    await panel.getByRole('button', { name: '接在正文后面' }).click()
    await expect(editorOf('获得荣誉与社会评价').locator('p').last()).toContainText(/，获.+授予的“/)
    await undo.click()
  })

  await test.step('the next year is asked as a plan', async () => {
    await list.getByRole('button', { name: /^下一步打算/ }).click()
    await window.getByRole('button', { name: '起草', exact: true }).click()
    await expect(
      window.getByRole('textbox', { name: '现在是什么情况，为什么要做？' }),
    ).toBeFocused()
    await window.keyboard.press('Escape')
  })

  await test.step('it leaves as three files that were checked, with the report of it', async () => {
    const target = join(computer.home, 'Documents')
    const { tick, changeTarget, run, finished, result } = exportPage(window)
    await answerDialogs(app, [target])
    await go('导出')
    await tick('创建总结')
    await changeTarget.click()
    await run.click()
    await finished()
    await expect(result).toContainText('报送云川市城市排水养护处“清渠连心班”服务品牌创建总结')
    const files = readdirSync(target).filter(name => name.includes('创建总结'))
    expect(files.map(name => name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf', 'txt', 'zip'])
    expect(files.every(name => existsSync(join(target, name)))).toBe(true)
  })
})
