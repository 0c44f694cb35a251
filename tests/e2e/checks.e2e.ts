import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test.use({ hasSample: true })

const marked = (window: Page) => window.locator('.ProseMirror .finding')
const card = (window: Page) => window.getByRole('region', { name: '自查', exact: true })

async function writeIn(window: Page, section: string, words: string): Promise<void> {
  await desk(window).go('实施方案')
  await writingPage(window, '实施方案').list.getByRole('button', { name: section }).click()
  await writingPage(window, '实施方案').editorOf(section).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
}

test('words are marked while one writes; the card mends them by keyboard, and undo brings them back', async ({
  window,
}) => {
  await startPage(window).make('市政养护处')
  await writeIn(window, '保障机制', '值班组建立台帐,当天回访。')
  await expect(marked(window)).toHaveText(['台帐', ','])
  const text = writingPage(window, '实施方案').editorOf('保障机制')

  await window.keyboard.press('Control+Home')
  await window.keyboard.press('F8')
  await expect(card(window)).toContainText('台账')
  await expect(card(window).getByRole('button', { name: '改为“台账”' })).toBeFocused()
  await window.keyboard.press('F8')
  await expect(card(window).getByRole('button', { name: '改为“，”' })).toBeFocused()
  await window.keyboard.press('Shift+F8')
  await window.keyboard.press('Enter')
  await expect(text).toHaveText('值班组建立台账,当天回访。')
  await expect(card(window)).toBeHidden()
  await expect(text).toBeFocused()
  await expect(marked(window)).toHaveText([','])

  await window.keyboard.press('Control+z')
  await expect(text).toHaveText('值班组建立台帐,当天回访。')
  await expect(marked(window)).toHaveText(['台帐', ','])
})

test('a finding is left as it is with a reason, is listed with it, and can be brought back', async ({
  window,
}) => {
  await startPage(window).make('市政养护处')
  await writeIn(window, '保障机制', '值班组建立台帐，当天回访。')
  await expect(marked(window)).toHaveText(['台帐'])
  await marked(window).click()
  await card(window).getByRole('button', { name: '忽略' }).click()
  await card(window).getByRole('textbox', { name: '不改的理由' }).fill('单位制度里就是这样写的')
  await window.keyboard.press('Enter')
  await expect(marked(window)).toHaveCount(0)

  await desk(window).go('自查')
  const { place } = desk(window)
  await place.getByText('已忽略 1 条').click()
  await expect(place).toContainText('忽略：单位制度里就是这样写的')
  await place.getByRole('button', { name: '恢复' }).click()
  await expect(place.getByText('已忽略')).toHaveCount(0)

  await place.getByRole('button', { name: /^公文写法 \d+$/ }).click()
  await place.getByRole('button', { name: /台帐/ }).first().click()
  await expect(writingPage(window, '实施方案').editorOf('保障机制')).toBeFocused()
  expect(await window.evaluate(() => String(getSelection()))).toBe('台帐')
})

test('自查 says what it does not prove, and keeps nobody out', async ({ window }) => {
  await startPage(window).openSample()
  await desk(window).go('自查')
  await expect(desk(window).place.getByRole('region', { name: '自查不能证明什么' })).toContainText(
    /一共有 1\d\d 条规则/,
  )
  await writeIn(window, '保障机制', '建立台帐。')
  await expect(marked(window).last()).toHaveText('台帐')
  await marked(window).last().click()
  await card(window).getByRole('button', { name: '忽略' }).click()
  await expect(card(window).getByRole('textbox')).toBeVisible()

  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ).toEqual([])
})

test('without its thread 自查 says so instead of looking clean, and can be tried again', async ({
  window,
}) => {
  await startPage(window).make('市政养护处')
  await window.evaluate(() => {
    const { Worker: real } = globalThis
    Object.assign(globalThis, {
      Worker: class {
        constructor() {
          throw new Error('no more threads')
        }
      },
      giveBack: () => Object.assign(globalThis, { Worker: real }),
    })
  })
  await desk(window).go('自查')
  const { place } = desk(window)
  await expect(place.getByRole('alert')).toContainText('自查没有运行起来，写下的内容照常保存。')
  await expect(place).not.toContainText('没有发现问题')

  await window.evaluate(() => Reflect.get(globalThis, 'giveBack')())
  await place.getByRole('button', { name: '再试一次' }).click()
  await expect(place.getByRole('heading', { name: /必改 \d+ 条/ })).toBeVisible()
  await expect(place.getByRole('alert')).toHaveCount(0)
})

test('no other script can be started as a thread', async ({ window }) => {
  const outcome = await window.evaluate(() => {
    try {
      new Worker(new URL('assets/other.js', location.href).href, { type: 'module' })
      return 'started'
    } catch {
      return 'refused'
    }
  })

  expect(outcome).toBe('refused')
})
