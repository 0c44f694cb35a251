import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { dossierOf, lay, unzipped } from './files.ts'
import { answerDialogs, type Computer, type Started, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'

const megabyte = 1024 * 1024

test('pictures are made to fit the mailbox, and what is pinned stays sharp', async ({
  computer,
  started,
}) => {
  const { window } = started
  await takeInPhotos(computer, started, 8)
  const exporting = exportPage(window)
  const limit = window.getByRole('spinbutton', { name: '附件最多' })

  await desk(window).go('导出')
  await exporting.tick('申报材料')
  await limit.fill('4')
  await limit.press('Enter')
  await expect(desk(window).place).toContainText('邮箱里算作约 5 MB')
  await exporting.run.click()
  await exporting.finished()

  const result = exporting.ofDeliverable('申报材料')
  await expect(result).toContainText('一封邮件装得下')
  const [zip] = packages(computer)
  expect(zip?.bytes).toBeLessThanOrEqual(4 * megabyte)
  expect(zip?.bytes).toBeGreaterThanOrEqual(0.9 * 4 * megabyte)

  await test.step('pinned, one keeps its size, and the others give way to it', async () => {
    await result.getByRole('button', { name: '看各份大小' }).click()
    const rows = result.getByRole('row', { name: /夜间巡灯/ })
    await expect(rows).toHaveCount(8)
    await expect(rows.first()).not.toContainText('2000 像素')
    await result
      .getByRole('checkbox', { name: /夜间巡灯.* 保持最清晰/ })
      .first()
      .check()
    await exporting.run.click()
    await exporting.finished()
    await result.getByRole('button', { name: '看各份大小' }).click()
    await expect(rows.first()).toContainText('2000 像素，质量 82')
    await expect(rows.last()).not.toContainText('2000 像素')
    expect(packages(computer).at(-1)?.bytes).toBeLessThanOrEqual(4 * megabyte)
    await expect(window.getByRole('list', { name: '固定为最清晰的证明材料' })).toContainText(
      '夜间巡灯',
    )
  })
  await test.step('too small a mailbox is said, with what to do', async () => {
    await limit.fill('1')
    await limit.press('Enter')
    await exporting.more.click()
    await exporting.originals.check()
    await exporting.run.click()
    await exporting.finished()
    await expect(result).toContainText('超过一封邮件能带的 1.0 MB。图片再缩就看不清了。')
  })
  await test.step('for a stick or paper nothing is made smaller', async () => {
    await window.getByRole('checkbox', { name: /压缩图片/ }).uncheck()
    await exporting.more.click()
    await exporting.originals.uncheck()
    await exporting.run.click()
    await exporting.finished()
    await expect(result).not.toContainText('看各份大小')
    // It can be sent by mail all the same, in parts.
    await expect(result).toContainText(/材料包装不进一封邮件，分成 \d+ 封/)
    expect(Math.max(...packages(computer).map(({ bytes }) => bytes))).toBeGreaterThan(5 * megabyte)
  })
})

test('what leaves the computer does not say where it was taken', async ({ computer, started }) => {
  const { window } = started
  await takeInPhotos(computer, started, 1)
  const exporting = exportPage(window)
  await desk(window).go('导出')
  await exporting.tick('申报材料')
  await exporting.more.click()
  await exporting.originals.check()

  await exporting.run.click()
  await exporting.finished()

  const [zip] = packages(computer)
  const parts = await unzipped(readFileSync(zip?.path ?? ''))
  const word = [...parts].find(([name]) => name.endsWith('.docx'))?.[1]
  const inWord = [...(await unzipped(word ?? Buffer.alloc(0))).values()]
  expect(inWord.length).toBeGreaterThan(5)
  expect([...parts.keys()]).toContainEqual(expect.stringMatching(/^证明材料\/.*\.jpg$/))
  for (const part of [...inWord, ...parts.values()])
    expect(part.includes('云川市河滨路')).toBe(false)
})

/** Noise, as in photos taken at night: JPEG cannot make it small. Each says in a comment where it was taken. */
async function aPhoto(app: ElectronApplication): Promise<Uint8Array> {
  const encoded = await app.evaluate(({ nativeImage }) => {
    const size = { width: 1800, height: 1350 }
    const pixels = Buffer.alloc(size.width * size.height * 4, 255)
    for (let at = 0; at < pixels.length; at += 4) {
      const shade = 80 + Math.random() * 60
      pixels.set([shade, shade, shade + Math.random() * 20], at)
    }
    return nativeImage.createFromBitmap(pixels, size).toJPEG(92).toString('base64')
  })
  const jpeg = Buffer.from(encoded, 'base64')
  const words = Buffer.from('云川市河滨路')
  const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2, ...words])
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
}

async function takeInPhotos(
  computer: Computer,
  { app, window }: Started,
  count: number,
): Promise<void> {
  await startPage(window).make('城市照明处')
  await desk(window).go('证明材料')
  const photos: Record<string, Uint8Array> = {}
  for (let number = 1; number <= count; number += 1) {
    photos[`夜间巡灯${number}.jpg`] = await aPhoto(app)
  }
  await answerDialogs(app, Object.values(lay(computer, '材料', photos)))
  await evidencePage(window).addFiles.click()
  await expect(evidencePage(window).items).toHaveCount(count)
  await desk(window).saved()
}

/** The packages of all exports, the oldest first. */
function packages(computer: Computer) {
  const made = join(dossierOf(computer), '导出')
  return readdirSync(made)
    .sort()
    .flatMap(run => readdirSync(join(made, run)).map(name => join(made, run, name)))
    .filter(path => path.endsWith('.zip'))
    .map(path => ({ path, bytes: statSync(path).size }))
}
