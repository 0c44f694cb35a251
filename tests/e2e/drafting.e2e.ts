import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { type Ime, inputMethod } from './inputMethod.ts'
import { button } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

/** 起草 without a mouse: a newcomer answers, leaves half-way, comes back and gets a paragraph. */

const demand = '服务理念创新'

function drafting(window: Page) {
  const panel = window.getByRole('region', { name: `起草：${demand}` })
  return {
    panel,
    question: (words: string | RegExp) => panel.getByRole('textbox', { name: words }),
    step: panel.locator('[aria-current=step]'),
    draft: panel.locator('p', { hasText: '这项工作从' }),
  }
}

test('a demand is drafted by keyboard, in two sittings', async ({ computer }) => {
  const first = await computer.start()
  const { window } = first
  const ime = await inputMethod(window)
  await startPage(window).make('城市照明管理处')
  await recordOneEntry(window, ime)
  await desk(window).go('申报材料')
  const page = drafting(window)

  await button(window.locator('main'), '起草').focus()
  await window.keyboard.press('Enter')
  await expect(page.question('原来是什么情况，难在哪里？')).toBeFocused()

  await ime.compose('lou', 'lou dao')
  await ime.choose('楼道')
  await ime.compose('deng huai le')
  await ime.enter()
  await expect(page.step).toContainText('问题')
  await ime.choose('灯坏了没人修')
  await window.keyboard.press('Shift+Enter')
  await ime.choose('最久的拖了3年。')
  await window.keyboard.press('Enter')
  await expect(page.question('针对这个问题做了什么？')).toBeFocused()

  // What the ledger holds is taken over from the list, and the cursor comes back.
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(page.panel.getByRole('list', { name: '已用上的材料' })).toContainText(
    '路灯代修进小区',
  )
  await expect(page.question('针对这个问题做了什么？')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(page.question('从什么时候开始？')).toBeFocused()

  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.step).toHaveText('✓ 做法，已答')
  await window.keyboard.press('Escape')
  await expect(page.panel).toBeHidden()
  await expect(writingPage(window, '申报材料').editorOf(demand)).toBeFocused()
  await desk(window).saved()
  await first.app.close()

  const again = (await computer.start()).window
  await startPage(again).recents.getByRole('button').first().click()
  await desk(again).go('申报材料')
  await finish(again)
})

async function recordOneEntry(window: Page, ime: Ime): Promise<void> {
  await desk(window)
    .rail.getByRole('button', { name: /^工作台账/ })
    .click()
  const line = window
    .getByRole('region', { name: '记一条' })
    .getByRole('textbox', { name: '做了什么' })
  await line.click()
  await ime.choose('路灯代修进小区')
  await window.keyboard.press('Enter')
  await expect(line).toHaveValue('')
}

async function finish(window: Page): Promise<void> {
  const page = drafting(window)
  const ime = await inputMethod(window)
  const editor = writingPage(window, '申报材料').editorOf(demand)
  await button(window.locator('main'), '接着起草（已答 2/7）').click()
  await expect(page.question('从什么时候开始？')).toBeFocused()
  await ime.choose('从2025年4月开始')
  for (let answer = 0; answer < 5; answer += 1) await window.keyboard.press('Enter')

  await expect(page.draft).toContainText('楼道灯坏了没人修。最久的拖了3年。')
  await expect(page.draft).toContainText(
    '，【待补：媒体名称】报道“路灯代修进小区”。这项工作从2025年4月开始，【待补：次数】',
  )
  await expect(page.draft.locator('mark')).toHaveCount(5)
  await expect(button(page.panel, '放进正文')).toBeFocused()
  await window.keyboard.press('Enter')

  await expect(editor).toBeFocused()
  await expect(editor).toContainText('【待补：前后数据】')
  await expect(editor.locator('[data-gravity=warning]').first()).toBeVisible()
  await expect(desk(window).notices).toContainText('还有 5 处待补')
  await window.keyboard.press('Control+z')
  await expect(editor).toHaveText('')
  await window.keyboard.press('Control+y')
  await expect(editor).toContainText('楼道灯坏了没人修。')
  await expect(editor.locator('p')).toHaveCount(1)

  // Ordinary text from now on, and the same draft does not come in twice.
  await window.keyboard.press('Control+End')
  await ime.choose('另有说明。')
  await expect(editor).toContainText('【待补：由谁证明、怎样评价】。另有说明。')
}
