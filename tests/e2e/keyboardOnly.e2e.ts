import { expect, type Page } from '@playwright/test'
import { aPicture, lay } from './files.ts'
import { answerDialogs, test } from './fixtures.ts'
import { desk } from './pages/desk.ts'
import { evidencePage } from './pages/evidence.ts'
import { exportPage } from './pages/export.ts'
import { rowTable, writingPage } from './pages/writing.ts'

test('from 开始 to an export without a mouse, and always seeing where one is', async ({
  computer,
  started: { app, window },
}) => {
  const { keyboard } = window
  // Colours would still be on their way while they are compared.
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const plan = writingPage(window, '实施方案')
  const submission = writingPage(window, '申报材料')

  await tabTo(window, '新建档案')
  await keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: '申报单位全称' })).toBeFocused()
  await keyboard.type('市政养护处')
  await keyboard.press('Enter')
  await expect(desk(window).rail).toBeVisible()

  await keyboard.press('Control+2')
  await tabTo(window, '主管部门')
  await keyboard.type('市住房和城乡建设局')

  await find(window, '服务体系')
  await tabTo(window, '服务体系正文')
  await keyboard.press('Control+Alt+1')
  await keyboard.type('一口受理')
  await keyboard.press('Enter')
  await keyboard.press('Alt+F10')
  await seesFocus(window)
  await keyboard.press('End')
  await seesFocus(window)
  await keyboard.press('Escape')
  await keyboard.type('居民只打一个电话。')
  await expect(plan.editorOf('服务体系').getByRole('heading')).toHaveText('一口受理')
  await expect(plan.editorOf('服务体系')).toContainText('居民只打一个电话。')

  await find(window, '责任分工')
  await tabTo(window, '添加第一行任务')
  await keyboard.press('Enter')
  await keyboard.type('建立台账')
  await keyboard.press('Enter')
  await keyboard.type('公布承诺')
  await keyboard.press('Alt+ArrowUp')
  await rowTable(window, '责任分工表').shows('具体任务', ['公布承诺', '建立台账'])

  await keyboard.press('Control+8')
  const files = lay(computer, '材料', { '锦旗.png': await aPicture(app, 'png', [160, 30, 30]) })
  await answerDialogs(app, Object.values(files))
  await tabTo(window, '添加文件')
  await keyboard.press('Enter')
  await expect(evidencePage(window).items).toHaveCount(1)
  await tabTo(window, '服务对象认可')
  await keyboard.press('Space')
  await expect(evidencePage(window).item('锦旗')).toHaveAccessibleName('证4-1：锦旗')

  await find(window, '服务对象认可')
  await tabTo(window, '服务对象认可正文')
  await keyboard.type('居民送来锦旗@锦旗')
  await expect(submission.suggestions).toBeVisible()
  await keyboard.press('Enter')
  await expect(submission.editorOf('服务对象认可')).toContainText('证4-1')

  await keyboard.press('Control+0')
  await tabTo(window, '实施方案')
  if (!(await exportPage(window).deliverable('实施方案').isChecked())) await keyboard.press('Space')
  await tabTo(window, '开始导出')
  await keyboard.press('Enter')
  await exportPage(window).finished()
  await tabTo(window, '复制主题')
  await keyboard.press('Enter')
  await expect(desk(window).notices).toContainText('主题已复制')
})

/** Ctrl+K leads anywhere. */
async function find(window: Page, words: string): Promise<void> {
  const finder = window.getByRole('dialog', { name: '查找' })
  await window.keyboard.press('Control+k')
  await expect(finder.getByRole('textbox')).toBeFocused()
  await seesFocus(window)
  await window.keyboard.type(words)
  await window.keyboard.press('Enter')
  await expect(finder).toBeHidden()
}

/** More stops than any place has. */
const mostStops = 120

/** Presses Tab until the control of this name has the focus; at every stop it must be seen. */
async function tabTo(window: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    await window.keyboard.press('Tab')
    passed.push(await nameOfFocused(window))
    await seesFocus(window)
    if (passed.at(-1) === name) return
  }
  throw new Error(`Tab never came to ${name}, only to ${[...new Set(passed)].join(' / ')}`)
}

function nameOfFocused(window: Page): Promise<string> {
  return window.evaluate(() => {
    const focused = document.activeElement
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null
    const words = focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? ''
    return words.trim()
  })
}

/** Something about the control, or the frame drawn around it, looks different from when the focus is elsewhere. */
async function seesFocus(window: Page): Promise<void> {
  const unseen = await window.evaluate(async () => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    // In a text the cursor is what shows it.
    if (focused.isContentEditable) return null
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement]
    const looks = () =>
      around.map(element => {
        if (!element) return ''
        const { outline, boxShadow, borderColor } = getComputedStyle(element)
        return [outline, boxShadow, borderColor].join()
      })
    // Controls take note of it, and move to their new look, with the next pictures.
    const settled = async () => {
      for (let picture = 0; picture < 3; picture += 1) await new Promise(requestAnimationFrame)
    }
    await settled()
    const withFocus = looks()
    focused.blur()
    await settled()
    const without = looks()
    focused.focus({ preventScroll: true })
    const isSeen = withFocus.some((look, index) => look !== without[index])
    return isSeen ? null : focused.outerHTML
  })
  expect(unseen, 'where the focus cannot be seen').toBeNull()
}
