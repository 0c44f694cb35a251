import { expect, type Page } from '@playwright/test'
import { button } from './controls.ts'

/** 自查 lists what is open. */
export function checksPage(window: Page) {
  const place = window.locator('main')
  return {
    blockers: place.getByRole('region', { name: /^必改 \d+ 条/ }),
    advice: place.getByRole('region', { name: /建议/ }),
    finding: (words: string | RegExp) => place.getByRole('button', { name: words }),
  }
}

/** 导出: the choice, the work and its verdict. */
export function exportPage(window: Page) {
  const place = window.locator('main')
  const deliverable = (title: string) => place.getByRole('checkbox', { name: title, exact: true })
  const result = place.getByRole('region', { name: /导出完成/ })
  return {
    deliverable,
    /** What most exports leave as it is. */
    more: place.getByText('随附、遮号和打印', { exact: true }),
    originals: place.getByRole('checkbox', { name: '材料包里附上全部证明材料原件' }),
    changeTarget: button(place, '更改'),
    run: button(place, '开始导出'),
    cancel: button(place, '取消'),
    result,
    ofDeliverable: (title: string) => result.getByRole('region', { name: title, exact: true }),
    async tick(...titles: readonly string[]): Promise<void> {
      for (const title of ['实施方案', '申报材料', '创建总结']) {
        await deliverable(title).setChecked(titles.includes(title))
      }
    },
    async finished(): Promise<void> {
      await expect(result.getByRole('heading', { level: 2 })).toHaveText('✓ 导出完成，检查通过', {
        timeout: 90_000,
      })
    },
  }
}

/** 版式 in 导出. */
export function layoutPart(window: Page) {
  const part = window.locator('main').getByRole('region', { name: '版式', exact: true })
  const list = (name: string) => part.getByRole('combobox', { name })
  return {
    part,
    open: button(part, '换一种版式'),
    named: list('常用版式'),
    margins: list('页边距'),
    pitch: list('行距'),
    fonts: list('Word 里的字体'),
    name: part.getByRole('textbox', { name: '常用版式的名称' }),
    save: button(part, '存为常用版式'),
  }
}
