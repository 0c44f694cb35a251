import { expect } from '@playwright/test'
import { aPicture, lay } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { button } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'

test('numbers that went out stay; what comes late is put between, what goes leaves a gap', async ({
  computer,
  started: { app, window },
}) => {
  const { addFiles, item, items, supports, moveUp, remove } = evidencePage(window)
  const strip = window.getByRole('region', { name: '已报送的编号' })
  async function take(name: string, shade: number): Promise<void> {
    const files = { [`${name}.png`]: await aPicture(app, 'png', [shade, 9, 9]) }
    await answerDialogs(app, Object.values(lay(computer, '材料', files)))
    await addFiles.click()
    await expect(item(name)).toHaveAttribute('aria-pressed', 'true')
    await supports('服务对象认可').check()
  }
  await startPage(window).make('城市照明处')
  await desk(window).go('证明材料')
  await take('锦旗', 160)
  await take('感谢信', 90)
  await desk(window).saved()

  const exporting = exportPage(window)
  await desk(window).go('导出')
  await exporting.tick('申报材料')
  await exporting.run.click()
  await exporting.finished()
  await button(exporting.result, '记为已报送').click()
  await expect(exporting.result).toContainText('编号从此不变')

  await desk(window).go('证明材料')
  await expect(strip).toContainText('报送时的样子')
  await take('回访记录', 30)
  await expect(items).toHaveText([/4-1/, /4-2/, /4-3/])
  await moveUp.click()
  await expect(item('回访记录')).toHaveAccessibleName(/^证4-1-1：/)
  await expect(item('感谢信')).toHaveAccessibleName(/^证4-2：/)
  await expect(strip).toContainText('之后补充了 1 份，编为 4-1-1')

  await item('锦旗').click()
  await remove.click()
  await expect(strip).toContainText('4-1 已撤下')
  await expect(item('回访记录')).toHaveAccessibleName(/^证4-1-1：/)
  await expect(item('感谢信')).toHaveAccessibleName(/^证4-2：/)

  await button(strip, '全部重新编号').click()
  await expect(strip).toBeHidden()
  await expect(item('感谢信')).toHaveAccessibleName(/^证4-2：/)
  await expect(item('回访记录')).toHaveAccessibleName(/^证4-1：/)
  await button(desk(window).notices, '恢复原编号').click()
  await expect(item('回访记录')).toHaveAccessibleName(/^证4-1-1：/)
})
