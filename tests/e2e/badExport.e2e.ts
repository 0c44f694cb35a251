import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { aPdf, aPicture, contentOf, dossierOf, lay } from './files.ts'
import { answerDialogs, type Computer, type Started, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'

test('evidence whose file is gone stops the export and is named', async ({ computer, started }) => {
  const { window } = started
  await takeIn(computer, started, { '锦旗.png': await aPicture(started.app, 'png', [160, 9, 9]) })
  const blobs = join(dossierOf(computer), 'evidence')
  for (const name of Object.keys(contentOf(blobs))) rmSync(join(blobs, name), { force: true })
  const exporting = exportPage(window)
  await desk(window).go('导出')
  await exporting.tick('申报材料')

  await exporting.run.click()

  await expect(desk(window).notices).toContainText('证明材料“锦旗”的文件不见了')
  await expect(exporting.run).toBeEnabled()
  expect(existsSync(join(dossierOf(computer), '导出'))).toBe(false)
})

test('an export that is cancelled leaves nothing behind, and can be begun again', async ({
  computer,
  started,
}) => {
  const { window } = started
  await takeIn(computer, started, { '测评报告.pdf': await aPdf(40) })
  const exporting = exportPage(window)
  await desk(window).go('导出')
  await exporting.tick('实施方案', '申报材料')
  await exporting.run.click()
  await expect(desk(window).place).toContainText('申报材料：')

  await exporting.cancel.click()

  await expect(exporting.run).toBeEnabled()
  expect(existsSync(join(dossierOf(computer), '导出'))).toBe(false)
  await exporting.tick('实施方案')
  await exporting.run.click()
  await exporting.finished()
})

test('a target that cannot be written, or is gone, is named and nothing is lost', async ({
  computer,
  started: { app, window },
}) => {
  const closed = join(computer.home, '上报')
  const gone = join(computer.home, 'U盘')
  mkdirSync(closed)
  mkdirSync(gone)
  await startPage(window).make('城市照明处')
  const exporting = exportPage(window)
  await desk(window).go('导出')
  await answerDialogs(app, [closed], [gone])
  await exporting.changeTarget.click()
  await expect(desk(window).place).toContainText('上报')
  chmodSync(closed, 0o555)

  await exporting.run.click()

  await expect(desk(window).notices).toContainText('文件夹“上报”不能写入')
  expect(readdirSync(closed)).toEqual([])
  await exporting.changeTarget.click()
  await expect(desk(window).place).toContainText('U盘')
  rmSync(gone, { recursive: true })
  chmodSync(computer.home, 0o555)
  await exporting.run.click()
  await expect(desk(window).notices).toContainText('“U盘”')
  chmodSync(computer.home, 0o755)
})

async function takeIn(
  computer: Computer,
  { app, window }: Started,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  await startPage(window).make('城市照明处')
  await desk(window).go('证明材料')
  await answerDialogs(app, Object.values(lay(computer, '材料', files)))
  await evidencePage(window).addFiles.click()
  await evidencePage(window).supports('服务对象认可').check()
  await desk(window).saved()
}
