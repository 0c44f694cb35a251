import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { desk, type PlaceName } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { startPage } from './pages/start.ts'
import { writingPage } from './pages/writing.ts'

test.use({ hasSample: true })

const places: readonly PlaceName[] = [
  '单位与品牌',
  '实施方案',
  '申报材料',
  '总结',
  '证明材料',
  '自查',
  '导出',
  '概览',
]

test('a walk through all places breaks no policy, raises no error and asks nobody outside', async ({
  window,
}) => {
  const complaints: string[] = []
  const requests: string[] = []
  window.on('pageerror', error => complaints.push(`error: ${error.message}`))
  window.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  window.on('request', request => requests.push(request.url()))
  await window.addInitScript(() => {
    const violations: string[] = []
    Object.assign(globalThis, { violations })
    document.addEventListener('securitypolicyviolation', event =>
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  await window.reload()
  const { go, place } = desk(window)

  await startPage(window).openSample()
  for (const name of places) await go(name)
  await go('实施方案')
  const plan = writingPage(window, '实施方案')
  await plan.open('服务体系')
  await plan.tool('表格').click()
  await window.keyboard.press('Escape')
  await plan.openTable('责任分工表')
  await go('申报材料')
  await writingPage(window, '申报材料').openTable('荣誉情况')
  await go('证明材料')
  await evidencePage(window).items.first().dblclick()
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('PageDown')
  await window.keyboard.press('Escape')
  await go('导出')
  await place.getByRole('button', { name: '看看文稿的样子' }).click()
  await expect(place.getByRole('region', { name: '文稿预览' })).toContainText('申报材料')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('锦旗')
  await window.keyboard.press('Enter')

  expect(await window.evaluate(() => Reflect.get(globalThis, 'violations'))).toEqual([])
  expect(complaints).toEqual([])
  expect(
    requests.filter(url => !/^(app:\/\/bundle|evidence:\/\/(picture|page))\//.test(url)),
  ).toEqual([])
  expect(requests.some(url => url.startsWith('evidence://picture/'))).toBe(true)
})
