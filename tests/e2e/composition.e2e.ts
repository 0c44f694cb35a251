import { expect, type Page } from '@playwright/test'
import { type Started, test } from './fixtures.ts'
import { type Ime, inputMethod } from './inputMethod.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'
import { rowTable, writingPage } from './pages/writing.ts'

/** Chinese is typed through an input method: letters stand in the text until a word is chosen. */

const section = '背景与依据'

test('nothing is lost between two compositions and the keys around them', async ({ started }) => {
  const { window, ime } = await begin(started)
  const plan = writingPage(window, '实施方案')
  await desk(window).go('实施方案')
  await plan.open(section)

  await window.keyboard.type('A')
  await ime.compose('fu', 'fu w', 'fu wu')
  await ime.choose('服务')
  await ime.compose('pin', 'pin pai')
  await ime.choose('品牌')
  await window.keyboard.type('，B。')
  await ime.compose('hao')
  await ime.choose('好')

  await expect(plan.editorOf(section)).toHaveText('A服务品牌，B。好')
  await desk(window).saved()
  await reopened(window)
  await expect(plan.editorOf(section)).toHaveText('A服务品牌，B。好')
})

test('letters that are not yet a word are neither counted nor undone', async ({ started }) => {
  const { window, ime } = await begin(started)
  const plan = writingPage(window, '实施方案')
  await desk(window).go('实施方案')
  await plan.open(section)
  await window.keyboard.type('前')
  await expect(window.getByText(/^已写 1 字/)).toBeVisible()

  await ime.compose('zhuang', 'zhuang tai')
  await window.waitForTimeout(1500)

  await expect(plan.editorOf(section)).toHaveText('前zhuang tai')
  await expect(window.getByText(/^已写 1 字/)).toBeVisible()
  await ime.choose('状态')
  await expect(window.getByText(/^已写 3 字/)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(plan.editorOf(section)).toHaveText('前')
  await window.keyboard.press('Control+Shift+z')
  await expect(plan.editorOf(section)).toHaveText('前状态')
})

test('Enter that chooses a word neither breaks the line nor cites', async ({ started }) => {
  const { window, ime } = await begin(started)
  const plan = writingPage(window, '实施方案')
  await desk(window).go('实施方案')
  await plan.open(section)

  await window.keyboard.type('见 @')
  await ime.compose('jin', 'jin qi')
  await ime.choose('锦旗')

  await expect(plan.editorOf(section)).toHaveText('见 @锦旗')
  await expect(plan.editorOf(section).locator('p')).toHaveCount(1)
})

test('fields and table cells keep every composed word too', async ({ started }) => {
  const { window, ime } = await begin(started)
  const place = window.locator('main')
  await desk(window).go('单位与品牌')
  const slogan = place.getByRole('textbox', { name: '品牌口号' })
  await slogan.click()
  await ime.compose('shui', 'shui tong')
  await ime.choose('水通')
  await ime.compose('lu', 'lu chang')
  await ime.choose('路畅')
  await expect(slogan).toHaveValue('水通路畅')

  await desk(window).go('实施方案')
  await writingPage(window, '实施方案').openTable('责任分工表')
  await window.getByRole('button', { name: '添加第一行任务' }).click()
  const tasks = rowTable(window, '责任分工表')
  await tasks.cell(1, '具体任务').click()
  await ime.compose('xun', 'xun cha')
  await ime.choose('巡查')
  await ime.compose('pai', 'pai cha')
  await ime.choose('排查')
  await tasks.shows('具体任务', ['巡查排查'])
  await desk(window).saved()

  await reopened(window)
  await writingPage(window, '实施方案').openTable('责任分工表')
  await tasks.shows('具体任务', ['巡查排查'])
  await desk(window).go('单位与品牌')
  await expect(slogan).toHaveValue('水通路畅')
})

test('closing the window keeps what was chosen a moment before', async ({ computer }) => {
  const first = await computer.start()
  const { window, ime } = await begin(first)
  await desk(window).go('实施方案')
  await writingPage(window, '实施方案').open(section)
  await desk(window).saved()

  await ime.compose('zui', 'zui hou')
  await ime.choose('最后')
  await first.app.close()

  const again = (await computer.start()).window
  await startPage(again).recents.getByRole('button').first().click()
  await desk(again).go('实施方案')
  await expect(writingPage(again, '实施方案').editorOf(section)).toHaveText('最后')
})

async function begin({ window }: Started): Promise<{ window: Page; ime: Ime }> {
  await startPage(window).make('市政养护处')
  return { window, ime: await inputMethod(window) }
}

/** Closes the dossier, opens it again from the list, and goes back to where one was. */
async function reopened(window: Page): Promise<void> {
  await window.getByRole('button', { name: /开始$/ }).click()
  await startPage(window).recents.getByRole('button').first().click()
  await desk(window).go('实施方案')
}
