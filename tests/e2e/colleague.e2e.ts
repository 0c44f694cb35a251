import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { rewritten } from '../builders/wordFile.ts'
import { aPicture } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { button } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test.use({ hasSample: true })

const title = '服务效能提升'

test('a section goes to a colleague as Word and comes back, with the differences shown first', async ({
  computer,
  started: { app, window },
}) => {
  test.setTimeout(240_000)
  const path = join(computer.home, '请修改.docx')
  const submission = writingPage(window, '申报材料')
  const text = submission.editorOf(title)
  await startPage(window).openSample()
  await desk(window).go('申报材料')
  await submission.open(title)
  const before = await text.innerText()
  const chips = await text.locator('[data-fact], [data-citation]').count()
  expect(chips).toBeGreaterThan(0)

  await giveAway(app, window, path)
  writeFileSync(path, await changedByColleague(readFileSync(path)))

  // Taken back from the wrong section: the file knows better.
  await submission.open('服务理念创新')
  await answerDialogs(app, [path])
  await menu(window, '取回同事改好的 Word')
  const dialog = window.getByRole('dialog', { name: `同事改好的“${title}”` })
  await expect(
    dialog.getByRole('radio', { name: new RegExp(`^文件里写明的.*${title}`) }),
  ).toBeChecked()
  await expect(dialog.getByRole('status')).toContainText('改动 1 处，新增 2 段，删除 0 段')
  await expect(dialog).toContainText('文件里有 1 处修订')
  await expect(dialog.getByRole('listitem').filter({ hasText: '新增段落' })).toHaveCount(2)
  await expect(dialog.locator('ins').first()).toBeVisible()
  const unwanted = dialog.getByRole('listitem').filter({ hasText: '这一段不要' })
  await unwanted.getByRole('checkbox').uncheck()
  await button(dialog, '采用 2 处').click()

  await expect(text).toContainText('同事加的一句。')
  await expect(text).toContainText('班组每周回访一次。')
  await expect(text).not.toContainText('这一段不要')
  await expect(text.locator('[data-fact], [data-citation]')).toHaveCount(chips)
  await desk(window).saved()

  await desk(window).undo.click()
  await expect(text).not.toContainText('同事加的一句。')
  expect(await text.innerText()).toBe(before)
})

test('an old format is refused with what to do, and nothing changes', async ({
  computer,
  started: { app, window },
}) => {
  const path = join(computer.home, '旧格式.doc')
  writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await startPage(window).make('城市照明处')
  await desk(window).go('实施方案')

  await answerDialogs(app, [path])
  await menu(window, '取回同事改好的 Word')

  await expect(desk(window).notices).toContainText('请用 Word 或 WPS 打开它，另存为')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('a returned Word is dropped on the text; its picture is taken in only when it is adopted', async ({
  computer,
  started: { app, window },
}) => {
  test.setTimeout(240_000)
  const path = join(computer.home, '请修改.docx')
  const submission = writingPage(window, '申报材料')
  const text = submission.editorOf(title)
  await startPage(window).openSample()
  await desk(window).go('申报材料')
  await submission.open(title)
  await giveAway(app, window, path)
  const before = blobsIn(computer.home)
  const changed = await changedByColleague(readFileSync(path))
  writeFileSync(path, await withPicture(changed, await aPicture(app, 'png', [40, 90, 160])))

  await dropFile(window, text, path)
  const dialog = window.getByRole('dialog', { name: `同事改好的“${title}”` })
  await expect(dialog.getByRole('figure').filter({ hasText: '新加的图片' })).toBeVisible()
  await expect(dialog.getByRole('figure').locator('img')).toHaveJSProperty('complete', true)
  expect(await dialog.locator('figure img').evaluate(shownWidth)).toBeGreaterThan(0)
  expect(blobsIn(computer.home)).toEqual(before)
  await button(dialog, '取消').click()
  await expect(dialog).toBeHidden()
  expect(blobsIn(computer.home)).toEqual(before)

  await dropFile(window, text, path)
  await button(dialog, /^采用 \d+ 处$/).click()
  // ProseMirror puts an empty picture of its own behind a chip at the end of a line.
  await expect(text.locator('img:not(.ProseMirror-separator)')).toHaveCount(1)
  expect(blobsIn(computer.home)).toHaveLength(before.length + 1)
  await expect(text).toContainText('同事加的一句。')
})

/** Files in the evidence folder of the only dossier. */
function blobsIn(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter(name => /[\\/]evidence[\\/]..[\\/][0-9a-f]{64}\./.test(name))
    .sort()
}

/** As the system does it: the page sees a real file with its path. */
async function dropFile(window: Page, target: Locator, path: string): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to drop on')
  const session = await window.context().newCDPSession(window)
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + 40,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(window.getByText('松开，读取同事改好的 Word')).toBeVisible()
  await drag('drop')
  await session.detach()
}

/** With a picture behind the last paragraph. */
function withPicture(docx: Uint8Array, picture: Uint8Array): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const blip = `<a:blip xmlns:a="${main}" r:embed="rIdNew"/>`
  return rewritten(docx, 'word/document.xml', xml => {
    const at = xml.lastIndexOf('<w:sectPr')
    return `${xml.slice(0, at)}<w:p><w:r><w:drawing>${blip}</w:drawing></w:r></w:p>${xml.slice(at)}`
  }).then(bytes =>
    rewritten(
      bytes,
      'word/_rels/document.xml.rels',
      xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdNew" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/new.png"/></Relationships>',
        ),
      { 'word/media/new.png': picture },
    ),
  )
}

const shownWidth = (picture: Element) => (picture as HTMLImageElement).naturalWidth

async function menu(window: Page, item: string): Promise<void> {
  await button(window, /^交给同事/).click()
  await window.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
}

async function giveAway(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await menu(window, '导出本节 Word')
  await expect(desk(window).notices).toContainText('已存为“请修改.docx”')
  expect(existsSync(path)).toBe(true)
  expect(existsSync(`${path}.part`)).toBe(false)
}

/** One sentence more in the last paragraph, and two paragraphs, the first as a tracked insertion. */
function changedByColleague(docx: Uint8Array): Promise<Uint8Array> {
  const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
  return rewritten(docx, 'word/document.xml', xml => {
    const end = xml.lastIndexOf('</w:p>', xml.lastIndexOf('<w:sectPr'))
    const added =
      `<w:p><w:ins w:id="901" w:author="李工">${run('班组每周回访一次。')}</w:ins></w:p>` +
      `<w:p>${run('这一段不要')}</w:p>`
    return `${xml.slice(0, end)}${run('同事加的一句。')}</w:p>${added}${xml.slice(end + '</w:p>'.length)}`
  })
}
