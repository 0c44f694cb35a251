import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { contentOf, dossierOf, lay, sha256 } from './files.ts'
import { answerDialogs, type Computer, closeWindow, type Started, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'

test('a damaged newest record gives way to the one before, and this is said', async ({
  computer,
}) => {
  const folder = await aWrittenDossier(computer, ['第一稿', '第二稿'])
  const text = join(folder, 'text')
  const newest = join(text, readdirSync(text).sort().at(-1) ?? '')
  const bytes = readFileSync(newest)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 200) ^ 0xff, bytes.length - 200)
  writeFileSync(newest, bytes)

  const { window } = await computer.start(folder)

  await expect(desk(window).openNotices).toContainText('最近 1 次保存的记录已损坏')
  await expect(desk(window).openNotices).toContainText('没有删除')
  expect(await sloganIn(window)).toBe('第一稿')
  expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1)
})

test('a dossier of a later version is left as it is', async ({ computer }) => {
  const folder = await aWrittenDossier(computer, ['第一稿'])
  makeNewer(folder)
  const before = contentOf(folder)
  const started = await computer.start()

  await openFrom(started, folder)

  await expect(desk(started.window).notices).toContainText('用更新版本的软件保存的')
  await expect(desk(started.window).notices).toContainText('请升级软件后再打开')
  await expect(startPage(started.window).open).toBeVisible()
  expect(contentOf(folder)).toEqual(before)
})

test('a folder that is no dossier is named and left alone', async ({ computer, started }) => {
  const { 说明 = '' } = lay(computer, '照片', { 说明: Buffer.from('随便什么') })
  const folder = join(说明, '..')
  const before = contentOf(folder)

  await openFrom(started, folder)

  await expect(desk(started.window).notices).toContainText('“照片”里没有申报档案')
  expect(contentOf(folder)).toEqual(before)
})

test('a folder that cannot be written is opened to read, and a copy can be filled in', async ({
  computer,
}) => {
  const folder = await aWrittenDossier(computer, ['第一稿'])
  for (const name of ['text', 'evidence', 'lock', '.']) chmodSync(join(folder, name), 0o555)
  const { app, window } = await computer.start(folder)
  const { openNotices, rail, go, place, saved } = desk(window)
  const slogan = place.getByRole('textbox', { name: '品牌口号' })

  await expect(openNotices).toContainText('档案以只读方式打开')
  await expect(rail).toContainText('只读打开，不能修改')
  await go('单位与品牌')
  await expect(slogan).toBeDisabled()

  await answerDialogs(app, [join(computer.home, 'Documents')])
  await rail.getByRole('button', { name: '另存一份再填写' }).click()
  await expect(rail).not.toContainText('只读打开')
  await go('单位与品牌')
  await slogan.fill('第二稿')
  await saved()
  for (const name of ['.', 'text', 'evidence', 'lock']) chmodSync(join(folder, name), 0o755)
})

/** Made in the window, each slogan saved on its own, and closed again. */
async function aWrittenDossier(computer: Computer, slogans: readonly string[]): Promise<string> {
  const { app, window } = await computer.start()
  const { go, place, saved } = desk(window)
  await startPage(window).make('城市照明处')
  await go('单位与品牌')
  for (const slogan of slogans) {
    await place.getByRole('textbox', { name: '品牌口号' }).fill(slogan)
    await saved()
  }
  await closeWindow(app)
  return dossierOf(computer)
}

async function openFrom({ app, window }: Started, folder: string): Promise<void> {
  await answerDialogs(app, [folder])
  await startPage(window).open.click()
}

async function sloganIn(window: Page): Promise<string> {
  await desk(window).go('单位与品牌')
  return desk(window).place.getByRole('textbox', { name: '品牌口号' }).inputValue()
}

/** The newest text again, whole, but in a form that only a later program knows. */
function makeNewer(folder: string): void {
  const text = join(folder, 'text')
  const name = readdirSync(text).sort().at(-1) ?? ''
  const [first = '', ...body] = readFileSync(join(text, name), 'utf8').split('\n')
  const header = JSON.stringify({ ...JSON.parse(first), fmt: 99 })
  const bytes = Buffer.from([header, ...body].join('\n'))
  writeFileSync(join(text, name), bytes)
  const renamed = name.replace(/[0-9a-f]{16}(?=\.json$)/, sha256(bytes).slice(0, 16))
  renameSync(join(text, name), join(text, renamed))
}
