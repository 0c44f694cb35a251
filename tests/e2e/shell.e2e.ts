import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Computer, test } from './fixtures.ts'
import { startPage } from './pages/start.ts'

const unit = '城市照明处'

/** Makes a dossier as the first page would; answers its folder. */
async function madeIn(page: Page, computer: Computer): Promise<string> {
  await expect(page.getByRole('button', { name: '新建档案' })).toBeVisible()
  await page.evaluate(async name => {
    const start = JSON.parse(await window.bridge.call('app.start', '{}'))
    const [campaign] = start.value.campaigns
    const wish = { year: 2026, unit: name, brand: '明灯班组', tier: 'flagship', parent: null }
    const input = JSON.stringify({ ...wish, campaignId: campaign.id })
    await window.bridge.call('dossier.create', input)
  }, unit)
  const home = join(computer.home, 'Documents', '服务品牌档案')
  return join(home, readdirSync(home)[0] ?? '')
}

test('a dossier that is named on the command line opens at once', async ({ computer }) => {
  const first = await computer.start()
  const folder = await madeIn(first.window, computer)
  await first.app.close()

  const { window: page } = await computer.start(join(folder, 'DOSSIER.json'))

  await expect(page.getByText(unit).first()).toBeVisible()
  await expect(page.getByText('概览').first()).toBeVisible()
})

test('a page that crashes comes back with the dossier', async ({ computer }) => {
  const { app, window: page } = await computer.start()
  await madeIn(page, computer)
  await page.reload()
  await expect(page.getByText('概览').first()).toBeVisible()

  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>(resolve => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )

  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
  await expect.poll(shown).toContain('概览')
})

test('the window comes back where it was left', async ({ computer }) => {
  const place = { x: 60, y: 70, width: 1100, height: 700 }
  const first = await computer.start()
  await expect(startPage(first.window).newDossier).toBeVisible()
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  )
  await first.app.close()

  const second = await computer.start()
  await expect(startPage(second.window).newDossier).toBeVisible()
  const found = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  )

  expect(found).toMatchObject({ x: place.x, y: place.y })
})

test('closing a dossier leaves its folder as a plain folder, with no lock and no reserve', async ({
  computer,
}) => {
  const { app, window: page } = await computer.start()
  const folder = await madeIn(page, computer)
  await page.reload()
  await expect(page.getByText('概览').first()).toBeVisible()

  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed

  expect(readdirSync(folder).toSorted()).toEqual([
    'DOSSIER.json',
    'README.txt',
    'evidence',
    'lock',
    'text',
  ])
  expect(readdirSync(join(folder, 'lock'))).toEqual([])
})
