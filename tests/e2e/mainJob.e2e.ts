import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { aPdf, aPicture, dossierOf, lay, sha256, unzipped } from './files.ts'
import { answerDialogs, type Computer, type Started, test } from './fixtures.ts'
import { choose } from './pages/controls.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { checksPage, exportPage } from './pages/export.ts'
import { startPage } from './pages/start.ts'
import { rowTable, writingPage } from './pages/writing.ts'

test('from an empty desk to a package that proves itself', async ({ computer, started }) => {
  const { app, window } = started

  await beginDossier(window)
  await fillInUnit(window)
  await writePlan(window)
  await divideTasks(window)
  await takeInEvidence(computer, started)
  await writeAndCite(window)
  await followFinding(window)
  await exportBoth(window)

  const made = join(dossierOf(computer), '导出')
  const [run = ''] = readdirSync(made)
  await readBack(join(made, run), window)
  await copyMail(window)
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('市政养护处')
})

async function beginDossier(window: Page): Promise<void> {
  const start = startPage(window)
  await expect(start.recents).toContainText('打开过的档案会列在这里')
  await start.newDossier.click()
  await start.unit.fill('市政养护处')
  // The notice names this unit, its brand and its tier.
  await expect(start.form).toContainText('已按通知选好')
  await expect(start.form).toContainText('重点打造')
  await expect(start.brand).toHaveValue('下水道“郭玉凤班”')
  await start.create.click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('下水道“郭玉凤班”')
}

async function fillInUnit(window: Page): Promise<void> {
  const { go, place, saved } = desk(window)
  await go('单位与品牌')
  await expect(place.getByRole('textbox', { name: '申报单位全称' })).toHaveValue('市政养护处')
  const meaning = place.getByRole('textbox', { name: '品牌内涵' })
  await meaning.fill('甲'.repeat(288))
  await expect(place.locator('#field-row-meaning').getByRole('status').first()).toHaveText(
    '还可写 12 字',
  )
  await meaning.fill('哪里堵了就到哪里，水退了人才走。')
  for (const [label, value] of unitFields) {
    await place.getByRole('textbox', { name: label, exact: true }).fill(value)
  }
  await choose(window, place.getByRole('combobox', { name: '单位性质' }), '公益一类事业单位')
  await place.getByRole('checkbox', { name: /本单位近两年没有发生/ }).check()
  await saved()
}

const unitFields = [
  ['主管部门', '市住房和城乡建设局'],
  ['单位负责人', '陈立新'],
  ['联系人', '周敏'],
  ['联系电话', '0534-2610000'],
  ['品牌口号', '水通路畅，民心舒畅'],
] as const

async function writePlan(window: Page): Promise<void> {
  const plan = writingPage(window, '实施方案')
  const { keyboard } = window
  await desk(window).go('实施方案')
  await plan.open('背景与依据')
  await plan.tool(/^一级标题/).click()
  await keyboard.type('为什么要创建')
  await keyboard.press('Enter')
  await keyboard.type('汛期来得急，')
  await keyboard.press('Control+b')
  await keyboard.type('二十分钟到现场')
  await keyboard.press('Control+b')
  await keyboard.type('是居民最在意的事。')
  await keyboard.press('Enter')
  await plan.tool('项目符号').click()
  await keyboard.type('管道老化')
  await keyboard.press('Enter')
  await keyboard.type('人手紧张')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await plan.tool('表格').click()
  await window.getByRole('menuitem', { name: '插入 3 行 2 列的表格' }).click()
  for (const words of ['片区', '管道长度', '老城片区', '42 公里']) {
    await keyboard.type(words)
    await keyboard.press('Tab')
  }

  const editor = plan.editorOf('背景与依据')
  await expect(editor.getByRole('heading')).toHaveText('为什么要创建')
  await expect(editor.locator('strong')).toHaveText('二十分钟到现场')
  await expect(editor.getByRole('listitem')).toHaveText(['管道老化', '人手紧张'])
  await expect(editor.getByRole('cell', { name: '42 公里' })).toBeVisible()
}

async function divideTasks(window: Page): Promise<void> {
  const tasks = rowTable(window, '责任分工表')
  await writingPage(window, '实施方案').openTable('责任分工表')
  await window.getByRole('button', { name: '添加第一行任务' }).click()
  await tasks.cell(1, '具体任务').fill('建立巡查台账')
  await tasks.cell(1, '责任部门').fill('养护一班')
  await tasks.add.click()
  await tasks.cell(2, '具体任务').fill('公布服务承诺')
  await tasks.shows('具体任务', ['建立巡查台账', '公布服务承诺'])
  await tasks.moveUp(2).click()
  await tasks.shows('具体任务', ['公布服务承诺', '建立巡查台账'])
  await desk(window).saved()
}

async function takeInEvidence(computer: Computer, { app, window }: Started): Promise<void> {
  const evidence = evidencePage(window)
  const paths = lay(computer, '材料', {
    '居民送来的锦旗 2026-06-18.jpg': await aPicture(app, 'jpeg', [160, 30, 30], [900, 1200]),
    '清淤现场.png': await aPicture(app, 'png', [60, 110, 80]),
    '满意度测评报告.pdf': await aPdf(3),
  })
  await desk(window).go('证明材料')
  await answerDialogs(app, Object.values(paths))
  await evidence.addFiles.click()
  await expect(evidence.report).toContainText('收入 3 份')
  await expect(evidence.items).toHaveCount(3)
  // What came in is chosen, so that it can be put under a demand at once.
  await evidence.supports('服务对象认可').check()
  await expect(evidence.item('锦旗')).toHaveAccessibleName(/^证4-\d：/)
  await evidence.item('清淤现场').click()
  await evidence.supports('解决问题的实效').check()
  await expect(evidence.item('清淤现场')).toHaveAccessibleName('证3-1：清淤现场')
  await desk(window).saved()
}

async function writeAndCite(window: Page): Promise<void> {
  const submission = writingPage(window, '申报材料')
  await desk(window).go('申报材料')
  await submission.open('服务对象认可')
  await window.keyboard.type('老城片区居民自发送来锦旗 @锦旗')
  await expect(submission.suggestions.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await window.keyboard.type('，全年没有一起投诉。')
  await expect(submission.editorOf('服务对象认可')).toContainText(
    /送来锦旗 *证4-\d，全年没有一起投诉。/,
  )
  await expect(submission.strip.getByRole('button', { name: /^引用证4/ })).toHaveCount(2)
  await desk(window).saved()
}

async function followFinding(window: Page): Promise<void> {
  const checks = checksPage(window)
  await desk(window).go('自查')
  await expect(checks.blockers).toContainText('服务体系')
  await checks.finding(/^职工人数/).click()
  const field = window.getByRole('textbox', { name: '职工人数' })
  await expect(field).toBeFocused()
  await window.keyboard.type('86')
  await desk(window).go('自查')
  await expect(checks.finding(/^职工人数/)).toHaveCount(0)
}

async function exportBoth(window: Page): Promise<void> {
  const exporting = exportPage(window)
  await desk(window).go('导出')
  await exporting.tick('实施方案', '申报材料')
  // Originals leave the house only when somebody says so.
  await exporting.more.click()
  await expect(exporting.originals).not.toBeChecked()
  await exporting.originals.check()
  await exporting.run.click()
  await exporting.finished()
  await expect(exporting.result).toContainText(/文件 (\d+)\/\1 通过/)
}

async function readBack(folder: string, window: Page): Promise<void> {
  const names = readdirSync(folder).sort()
  expect(names.filter(name => name.endsWith('.part'))).toEqual([])
  expect(names).toHaveLength(8)
  expect(names.filter(name => !name.startsWith('市政养护处“'))).toEqual([])

  const plan = await wordsOf(join(folder, nameOf(names, '实施方案', 'docx')))
  for (const words of ['为什么要创建', '二十分钟到现场', '人手紧张', '42 公里', '公布服务承诺']) {
    expect(plan).toContain(words)
  }
  const submission = await wordsOf(join(folder, nameOf(names, '申报材料', 'docx')))
  expect(submission).toMatch(/送来锦旗.*4-\d.*全年没有一起投诉/)

  const pdf = readFileSync(join(folder, nameOf(names, '申报材料', 'pdf')))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const pages = (await PDFDocument.load(pdf)).getPageCount()
  await expect(exportPage(window).ofDeliverable('申报材料')).toContainText(`${pages} 页`)

  const packed = await unzipped(readFileSync(join(folder, nameOf(names, '申报材料', 'zip'))))
  expect([...packed.keys()]).toEqual(
    expect.arrayContaining(['清单.txt', expect.stringMatching(/^证明材料\/3-1 清淤现场\.png$/)]),
  )
  for (const [name, hash] of listed(packed.get('清单.txt')?.toString() ?? '')) {
    expect(sha256(packed.get(name) ?? Buffer.alloc(0)), name).toBe(hash)
  }
}

function nameOf(names: readonly string[], deliverable: string, extension: string): string {
  const name = names.find(one => one.includes(deliverable) && one.endsWith(`.${extension}`))
  expect(name, `${deliverable}.${extension}`).toBeDefined()
  return name ?? ''
}

async function wordsOf(docx: string): Promise<string> {
  const parts = await unzipped(readFileSync(docx))
  return (parts.get('word/document.xml')?.toString() ?? '').replace(/<[^>]+>/g, '')
}

/** Read as the receiver would read it: a name, and two lines below its hash. */
function listed(checklist: string): readonly (readonly [string, string])[] {
  const entries = [...checklist.matchAll(/^\d+\. (.+)\r\n.*\r\n +SHA-256：([0-9a-f]{64})/gm)]
  expect(entries.length).toBeGreaterThanOrEqual(5)
  return entries.map(([, name = '', hash = '']) => [name, hash])
}

async function copyMail(window: Page): Promise<void> {
  const result = exportPage(window).ofDeliverable('申报材料')
  await result.getByRole('button', { name: '复制正文' }).click()
  await expect(desk(window).notices).toContainText('正文已复制')
}
