import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect } from '@playwright/test'
import { sha256 } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { button } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'

test('what was exported becomes a draft in the mail program, and a copy on a USB disk that was read back', async ({
  computer,
}) => {
  const { app, window } = await computer.start()
  const [folder, usb] = [join(computer.home, '导出'), join(computer.home, 'U盘')]
  for (const path of [folder, usb]) mkdirSync(path)
  await startPage(window).make('市政养护处')
  await desk(window).go('导出')
  const exporting = exportPage(window)
  await exporting.tick('实施方案')
  await exporting.more.click()
  await window.getByRole('checkbox', { name: '另做一份双面打印件（PDF）' }).check()
  await answerDialogs(app, [folder], [usb])
  await exporting.changeTarget.click()
  await exporting.run.click()
  await exporting.finished()

  const opened = await watchOpened(app)
  await button(exporting.result, '打开邮件草稿').click()
  await expect(desk(window).notices).toContainText('邮件草稿已交给邮件程序')
  const draft = readdirSync(folder).find(name => name.endsWith('.eml')) ?? ''
  expect(await opened()).toEqual([join(folder, draft)])
  expect(readFileSync(join(folder, draft), 'utf8')).toMatch(/^X-Unsent: 1\r\n/m)

  await button(exporting.result, '预览打印件').click()
  const preview = window.getByRole('dialog', { name: '打印件预览' })
  await expect(preview).toContainText(/\d+ 张纸，\d+ 面/)
  await expect(preview).toContainText('正面：第 1 页')
  const first = preview.getByRole('img', { name: '正面：第 1 页' })
  await expect.poll(() => first.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(320)
  await window.keyboard.press('Escape')
  await expect(preview).toBeHidden()

  await button(exporting.result, '打开打印件').click()
  const printed = readdirSync(folder).find(name => name.endsWith('（双面打印）.pdf')) ?? ''
  await expect.poll(opened).toEqual([join(folder, draft), join(folder, printed)])

  await button(exporting.result, '写入 U 盘').click()
  await expect(exporting.result).toContainText('逐个读回核对一致')
  const [made = ''] = readdirSync(usb)
  expect(made).toBe('市政养护处报送材料')
  const copied = readdirSync(join(usb, made))
  expect(copied.length).toBeGreaterThanOrEqual(3)
  for (const name of copied) {
    expect(sha256(readFileSync(join(usb, made, name)))).toBe(
      sha256(readFileSync(join(folder, name))),
    )
  }
})

/** The mail program belongs to the system: what would be opened is only noted. */
async function watchOpened(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = async path => {
      opened.push(path)
      return ''
    }
  })
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
}
