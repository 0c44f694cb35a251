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
