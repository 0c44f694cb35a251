import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

/** What unit tests cannot: the real clipboard event, parser and content policy of the window. */

const section = '背景与依据'
const sources = ['word-styled', 'word-table', 'wps', 'wechat', 'web-article', 'hostile']

test('markup from outside becomes plain structure without one breach of the policy', async ({
  window,
}) => {
  const editor = await openEditor(window)
  await window.evaluate(() => {
    const breaches: string[] = []
    document.addEventListener('securitypolicyviolation', event => {
      breaches.push(`${event.violatedDirective} ${event.sample}`)
    })
    Object.assign(window, { breaches })
  })

  for (const source of sources) await paste(window, 'text/html', fixture(source))

  await expect(editor.getByRole('heading', { name: '服务体系' })).toBeVisible()
  await expect(editor.getByRole('cell', { name: '办结时限' })).toBeVisible()
  await expect(editor.getByRole('listitem').filter({ hasText: '经费保障' })).toBeVisible()
  await expect(editor).toContainText('链接文字')
  await expect(editor.locator('a, script, style, font, [style], [onclick], img')).toHaveCount(0)
  expect(await window.evaluate(() => (window as { breaches?: string[] }).breaches)).toEqual([])
})

test('what was pasted is one step of undo', async ({ window }) => {
  const editor = await openEditor(window)
  await window.keyboard.type('已有的话')

  await paste(window, 'text/html', fixture('word-styled'))
  await expect(editor.getByRole('heading', { name: '服务理念' })).toBeVisible()
  await window.keyboard.press('Control+z')

  await expect(editor).toHaveText('已有的话')
})

test('a picture from the clipboard stands in the text with its number, and the text refers to it', async ({
  window,
}) => {
  const editor = await openEditor(window)

  await window.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200)
    canvas.getContext('2d')?.fillRect(0, 0, 300, 200)
    const data = new DataTransfer()
    data.items.add(new File([await canvas.convertToBlob()], '截图.png', { type: 'image/png' }))
    const event = { clipboardData: data, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event))
  })

  const picture = editor.getByRole('img')
  await expect(picture).toHaveJSProperty('naturalWidth', 300)
  await editor.getByLabel('图题').fill('夜间抢修现场')
  await expect(picture).toHaveAttribute('alt', '夜间抢修现场')
  await expect(editor.locator('figure')).toContainText('图1')

  await editor.click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type('抢修的情形见')
  await writingPage(window, '实施方案').tool('引用图表').click()
  await window.keyboard.type('抢修')
  await window.keyboard.press('Enter')
  const reference = editor.locator('[data-figure]')
  await expect(reference).toHaveText('图1')
  // Without its caption a picture is not counted, and nothing says a number that is not there.
  await editor.getByLabel('图题').fill('')
  await expect(reference).toHaveText('已移除')
  await editor.getByLabel('图题').fill('夜间抢修')
  await expect(reference).toHaveText('图1')
  await desk(window).saved()
})

async function openEditor(window: Page) {
  await startPage(window).make('市政养护处')
  await desk(window).go('实施方案')
  const plan = writingPage(window, '实施方案')
  await plan.open(section)
  return plan.editorOf(section)
}

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/paste', `${name}.html`), 'utf8')
}

async function paste(window: Page, type: string, content: string): Promise<void> {
  await window.evaluate(
    ([type, content]) => {
      const data = new DataTransfer()
      data.setData(type, content)
      const event = { clipboardData: data, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event))
    },
    [type, content] as const,
  )
}
