import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { aPicture, contentOf, dossierOf, dossiersOf, lay } from './files.ts'
import { answerDialogs, type Computer, type Started, test } from './fixtures.ts'
import { choose } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { checksPage, exportPage } from './pages/export.ts'
import { readingPage } from './pages/reading.ts'
import { startPage } from './pages/start.ts'
import { rowTable, writingPage } from './pages/writing.ts'

/** The eight steps of a year that is over, one after the other, in one dossier. */

const year = 2025
const unit = '云川市城市照明处'

test('a whole year, from the first meeting to the dossier of the next one', async ({
  computer,
  started,
}) => {
  test.setTimeout(420_000)
  const { window } = started
  const shot = (name: string) =>
    window.screenshot({ path: test.info().outputPath(`${name}.png`), animations: 'disabled' })

  await test.step('May: who, what, by when; the plan leaves', async () => {
    await begin(window)
    await plan(window)
    await shot('may')
    await send(window, '实施方案')
  })
  await test.step('June to October: what happens is kept, with its proof', async () => {
    await record(window)
    await shot('ledger')
    await inspect(window)
    await state(window)
    await shot('facts')
    await takeIn(computer, started)
    await shot('evidence')
  })
  await test.step('October: the text to the criteria, with facts and proofs', async () => {
    await write(window)
    await shot('submission')
    await look(window)
    await shot('expert')
    await send(window, '申报材料')
  })
  await test.step('December: the summary comes from the records and leaves', async () => {
    await sumUp(window)
    await shot('summary')
    await send(window, '创建总结')
    const [run = ''] = readdirSync(join(dossierOf(computer), '导出'))
    expect(readdirSync(join(dossierOf(computer), '导出', run)).length).toBeGreaterThan(0)
  })
  await test.step('and the next year begins without touching this one', async () => {
    await desk(window).go('概览')
    await shot('overview')
    await window.getByRole('button', { name: `建立 ${year + 1} 年档案` }).click()
    const dialog = window.getByRole('dialog', { name: `建立 ${year + 1} 年档案` })
    await dialog.getByRole('button', { name: `建立 ${year + 1} 年档案` }).click()
    await expect(window.getByText(`${unit} · ${year + 1} 年`)).toBeVisible()
    const [old = ''] = dossiersOf(computer).filter(folder => folder.includes(`${year}-`))
    const before = contentOf(old)
    await desk(window).go('自查')
    await expect(window.getByText(`是从 ${year} 年档案带来`)).toBeVisible()
    expect(contentOf(old)).toEqual(before)
  })
})

async function begin(window: Page): Promise<void> {
  const start = startPage(window)
  await start.newDossier.click()
  await choose(window, start.form.getByRole('combobox', { name: '年份' }), `${year} 年`)
  await start.unit.fill(unit)
  await start.brand.fill('灯亮心安')
  await start.create.click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('灯亮心安')
}

async function plan(window: Page): Promise<void> {
  const writing = writingPage(window, '实施方案')
  const tasks = rowTable(window, '责任分工表')
  await desk(window).go('实施方案')
  await writing.open('品牌内涵与目标')
  await window.keyboard.type('到2025年10月底，路灯报修办结时限由5日压缩到2日。')
  await writing.openTable('责任分工表')
  await window.getByRole('button', { name: '添加第一行任务' }).click()
  await tasks.cell(1, '具体任务').fill('压缩报修办结时限')
  await tasks.cell(1, '责任部门').fill('维修一班')
  await tasks.cell(1, '责任人').fill('周敏')
  await tasks.cell(1, '完成后的证明').fill('报修台账')
  await desk(window).saved()
}

async function send(window: Page, deliverable: string): Promise<void> {
  const exporting = exportPage(window)
  await desk(window).go('导出')
  await exporting.tick(deliverable)
  await exporting.run.click()
  await exporting.finished()
  await expect(exporting.result).toContainText(/文件 (\d+)\/\1 通过/)
}

async function record(window: Page): Promise<void> {
  const quick = window.getByRole('region', { name: '记一条' })
  await desk(window).go('工作台账')
  for (const [kind, on, words] of [
    ['媒体宣传', '2025年6月18日', '云川晚报报道夜间抢修'],
    ['服务调研', '2025年8月20日', '走访12个社区问路灯'],
    ['会议培训', '2025年9月3日', '全体班组学习服务规范'],
  ] as const) {
    await choose(window, quick.getByRole('combobox', { name: '类别' }), kind)
    await quick.getByLabel('日期').fill(on)
    await quick.getByLabel('日期').press('Enter')
    await quick.getByLabel('做了什么').fill(words)
    await quick.getByLabel('做了什么').press('Enter')
    await expect(window.getByRole('button', { name: new RegExp(words) }).first()).toBeVisible()
  }
}

/** A problem, its remedy, and the day it was closed. */
async function inspect(window: Page): Promise<void> {
  const quick = window.getByRole('region', { name: '记一条' })
  const detail = window.getByRole('complementary', { name: '这一条' })
  await choose(window, quick.getByRole('combobox', { name: '类别' }), '督导检查')
  await quick.getByLabel('做了什么').fill('值班电话夜间无人接')
  await quick.getByLabel('做了什么').press('Enter')
  await detail.getByLabel('怎么改').fill('夜间加设一个值班岗')
  await detail.getByRole('button', { name: '今天已改好' }).click()
  await expect(window.getByRole('button', { name: /值班电话夜间无人接.*已销号/ })).toBeVisible()
}

async function state(window: Page): Promise<void> {
  const facts = rowTable(window, '全部事实')
  await desk(window).go('事实台账')
  await window.getByRole('button', { name: /^添加第一行/ }).click()
  for (const [column, words] of [
    ['名称', '报修办结时限'],
    ['原来', '5'],
    ['现在', '2'],
    ['单位', '日'],
    ['时间', '2025年1至10月'],
  ] as const) {
    await facts.cell(1, column).fill(words)
  }
  await desk(window).saved()
}

async function takeIn(computer: Computer, { app, window }: Started): Promise<void> {
  const evidence = evidencePage(window)
  const paths = lay(computer, '材料', {
    '居民送来的锦旗 2025-09-18.jpg': await aPicture(app, 'jpeg', [160, 30, 30], [900, 1200]),
    '报修台账 2025-10-20.png': await aPicture(app, 'png', [60, 110, 80]),
  })
  await desk(window).go('证明材料')
  await answerDialogs(app, Object.values(paths))
  await evidence.addFiles.click()
  await expect(evidence.report).toContainText('收入 2 份')
  await evidence.item('锦旗').click()
  await evidence.supports('服务对象认可').check()
  await evidence.item('报修台账').click()
  await evidence.supports('解决问题的实效').check()
  await desk(window).saved()
}

async function write(window: Page): Promise<void> {
  const submission = writingPage(window, '申报材料')
  await desk(window).go('申报材料')
  await submission.open('解决问题的实效')
  await window.keyboard.type('2025年，路灯报修办结时限压缩到#办结')
  await expect(window.getByRole('listbox', { name: '引用事实' })).toContainText('报修办结时限')
  await window.keyboard.press('Enter')
  await window.keyboard.type('，维修一班全年换灯1126盏@台账')
  await expect(submission.suggestions.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await window.keyboard.type('。')
  await expect(submission.editorOf('解决问题的实效')).toContainText(/压缩到2日，.*1126盏 *证3-1。/)
  await desk(window).saved()
}

/** The map says where it is thin, the rules what is wrong, the expert what is missing. */
async function look(window: Page): Promise<void> {
  await desk(window).go('自查')
  await expect(checksPage(window).blockers).toBeVisible()
  await readingPage(window).openFrom('像专家一样读十分钟')
  await expect(readingPage(window).demand('解决问题的实效')).toBeVisible()
}

async function sumUp(window: Page): Promise<void> {
  const summary = writingPage(window, '总结')
  await desk(window).go('总结')
  await summary.list.getByRole('button', { name: /都按台账生成初稿$/ }).click()
  await summary.open('工作开展情况')
  await expect(summary.editorOf('工作开展情况')).toContainText('压缩报修办结时限')
  await desk(window).saved()
}
