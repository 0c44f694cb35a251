import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { pdfPlaces } from '../../electron/export/pdfPlaces.ts'
import { openPdf } from '../../electron/export/pdfReader.ts'
import { unzipped } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { choose } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { checksPage, exportPage, layoutPart } from './pages/export.ts'
import { startPage } from './pages/start.ts'

test.use({ hasSample: true })

test('a layout is chosen, kept under a name, and found in Word and PDF', async ({ computer }) => {
  test.setTimeout(240_000)
  const { app, window } = await computer.start()
  const { go, undo, notices } = desk(window)
  const { part, open, named, margins, pitch, fonts, name, save } = layoutPart(window)
  await startPage(window).openSample()
  await go('导出')

  await test.step('the standard is the default, and one point too much is said in words', async () => {
    await expect(part).toContainText('国标 GB/T 9704（默认）　每页 22 行，每行 28 字')
    await open.click()
    await choose(window, pitch, '29 磅，每页 21 行')
    await expect(part.getByRole('status')).toContainText('每页只有 21 行，国标是 22 行')
    await expect(part).toContainText('自定　每页 21 行')
    await undo.click()
    await expect(part).toContainText('国标 GB/T 9704（默认）　每页 22 行')
    await expect(part.getByRole('status')).toHaveCount(0)
  })

  await test.step('other margins bring their line pitch; the result gets a name', async () => {
    await choose(window, margins, '双面印刷：上 34、下 32、订口 28、切口 26 毫米')
    await expect(part).toContainText('双面印刷　每页 22 行')
    await choose(window, pitch, '28.8 磅，每页 22 行')
    await choose(window, fonts, 'GB2312 的名称：仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体')
    await name.fill('局里的版式')
    await save.click()
    await expect(part).toContainText('局里的版式　每页 22 行')
  })

  await test.step('the name leads back to it, on this computer also after a restart of the window', async () => {
    await choose(window, named, '国标 GB/T 9704（默认）')
    await expect(part).toContainText('国标 GB/T 9704（默认）　每页 22 行')
    await choose(window, named, '局里的版式')
    await expect(part).toContainText('局里的版式　每页 22 行')
    await part.getByRole('button', { name: '删去“局里的版式”' }).click()
    await expect(part).toContainText('自定　每页 22 行')
    await notices.getByRole('button', { name: '放回' }).click()
    await expect(part).toContainText('局里的版式　每页 22 行')
  })

  await test.step('Word and PDF have these margins on both sides of the sheet', async () => {
    const target = join(computer.home, 'Documents')
    const { tick, changeTarget, run, finished } = exportPage(window)
    await answerDialogs(app, [target])
    await tick('实施方案')
    await changeTarget.click()
    await run.click()
    await finished()
    const file = (extension: string) =>
      join(target, readdirSync(target).find(entry => entry.endsWith(extension)) ?? '')

    const word = await unzipped(readFileSync(file('.docx')))
    expect(String(word.get('word/document.xml'))).toContain(
      'w:top="1928" w:right="1474" w:bottom="1814" w:left="1587"',
    )
    expect(String(word.get('word/settings.xml'))).toContain('<w:mirrorMargins/>')
    expect(String(word.get('word/styles.xml'))).toContain('w:line="576" w:lineRule="exact"')
    expect(String(word.get('word/styles.xml'))).toContain('w:eastAsia="仿宋_GB2312"')

    const [odd, even] = await leftEdges(file('.pdf'))
    expect(odd).toBeCloseTo((28 / 25.4) * 72, 0)
    expect(even).toBeCloseTo((26 / 25.4) * 72, 0)
  })
})

test('a font that this computer has is not called missing', async ({ computer }) => {
  const [fonts, config] = [
    join(computer.home, 'fonts'),
    join(computer.home, '.config', 'fontconfig'),
  ]
  mkdirSync(config, { recursive: true })
  mkdirSync(fonts)
  copyFileSync('out/fonts/NotoSansSC-Bold.ttf', join(fonts, 'a.ttf'))
  // To this computer it is called FangSong.
  writeFileSync(
    join(config, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>
    <match target="scan"><test name="file" compare="contains"><string>${fonts}</string></test>
    <edit name="family" mode="assign"><string>FangSong</string></edit></match></fontconfig>`,
  )
  const { window } = await computer.start()
  const { part } = layoutPart(window)
  await startPage(window).make('城市照明处')
  await desk(window).go('导出')

  await expect(part).toContainText('黑体用思源黑体')
  await expect(part).not.toContainText('仿宋用')
})

test('rare characters of a name are printed, each in a font that has it', async ({ computer }) => {
  test.setTimeout(120_000)
  const { app, window } = await computer.start()
  const { go } = desk(window)
  const unit = '城市𠮷𣲷镕堃喆昇祎玥翀赟㎡处'
  await startPage(window).make(unit)
  await go('导出')
  const target = join(computer.home, 'Documents')
  const { tick, changeTarget, run, finished } = exportPage(window)
  await answerDialogs(app, [target])
  await tick('实施方案')
  await changeTarget.click()
  await run.click()
  await finished()

  const name = readdirSync(target).find(entry => entry.endsWith('.pdf')) ?? ''
  const pdf = readFileSync(join(target, name))
  const { items } = await (await (await openPdf(new Uint8Array(pdf))).getPage(1)).getTextContent()
  const text = items.map(item => ('str' in item ? item.str : '')).join('')
  expect(text.normalize('NFKC')).toContain(unit.normalize('NFKC'))
  // No bundled font but this one has the first two.
  expect((await pdfPlaces(pdf)).fonts).toContain('LXGWWenKai-Regular')
})

test('a character that no font has is a finding that leads to its place', async ({ computer }) => {
  const { window } = await computer.start()
  const { go, place } = desk(window)
  await startPage(window).make('城市照明处𡋾')
  await go('自查')
  await window.getByRole('button', { name: /^报送 \d+/ }).click()
  const finding = checksPage(window).finding(/“𡋾”在随软件的字体里都没有/)
  await finding.first().click()
  await expect(place.getByRole('heading', { level: 1 })).toHaveText('单位与品牌')
})

/** Points from the left edge at which the first and the second page begin. */
async function leftEdges(path: string): Promise<readonly number[]> {
  const pdf = await openPdf(new Uint8Array(readFileSync(path)))
  const edges = [1, 2].map(async number => {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    return Math.min(
      ...items.flatMap(item =>
        'str' in item && item.str.trim().length > 10 ? [Number(item.transform[4])] : [],
      ),
    )
  })
  return Promise.all(edges)
}
