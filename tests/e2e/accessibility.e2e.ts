import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { seriousFaults } from './pages/faults.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test.use({ hasSample: true })

test('no place of the sample dossier has a fault that would keep somebody out', async ({
  window,
}) => {
  const { go, place } = desk(window)
  const start = startPage(window)
  const faults: string[] = []
  const look = async (where: string) => faults.push(...(await seriousFaults(window, where)))

  await look('开始')
  await start.newDossier.click()
  await look('新建档案')
  await start.form.getByRole('button', { name: '返回' }).click()
  await start.openSample()
  await look('概览')
  await go('单位与品牌')
  await look('单位与品牌')
  await go('实施方案')
  await look('实施方案')
  await writingPage(window, '实施方案').openTable('责任分工表')
  await look('责任分工表')
  await go('申报材料')
  await look('申报材料')
  await go('总结')
  await window.getByRole('button', { name: '按台账生成初稿', exact: true }).click()
  await look('总结')
  await go('证明材料')
  await evidencePage(window).items.first().click()
  await look('证明材料')
  await place.getByRole('button', { name: '放大查看' }).last().click()
  await expect(window.getByRole('dialog')).toBeVisible()
  await look('放大查看')
  await window.keyboard.press('Escape')
  await go('自查')
  await look('自查')
  await place.getByRole('button', { name: '像专家一样读十分钟' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('专家十分钟')
  await place.getByText('怎么算的', { exact: true }).click()
  await look('专家十分钟')
  await go('导出')
  await place.getByRole('button', { name: '看看文稿的样子' }).click()
  await look('导出')
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('textbox', { name: '要找的内容' })).toBeFocused()
  await look('查找')

  expect(faults).toEqual([])
})
