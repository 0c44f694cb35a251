import { expect, type Page } from '@playwright/test'
import { button } from './controls.ts'

/** 专家十分钟: what is seen, what is asked, and the mock score. */
export function readingPage(window: Page) {
  const place = window.locator('main')
  const heading = window.getByRole('heading', { level: 1 })
  return {
    heading,
    timer: place.getByRole('timer'),
    start: button(place, '开始计时'),
    resume: button(place, '继续'),
    saveAsPdf: button(place, '存成 PDF'),
    total: place.getByRole('region', { name: '模拟总分' }),
    demand: (title: string) => place.getByRole('region', { name: title, exact: true }),
    questions: (of: string) => place.getByRole('region', { name: `专家还会问（${of}）` }),
    ownMark: (title: string) => place.getByLabel(`${title}：本单位定几分`),
    reason: (title: string) => place.getByLabel(`${title}：为什么这样定`),
    /** Follows the link of another place. */
    async openFrom(link: string): Promise<void> {
      await button(place, link).click()
      await expect(heading).toHaveText('专家十分钟')
    },
  }
}
