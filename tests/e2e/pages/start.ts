import { expect, type Page } from '@playwright/test'
import { button } from './controls.ts'

/** 开始, with 新建档案 and 最近打开. */
export function startPage(window: Page) {
  const form = window.locator('form', { hasText: '新建档案' })
  return {
    newDossier: button(window, '新建档案'),
    open: button(window, '打开档案'),
    sample: button(window, '示例档案'),
    recents: window.getByRole('region', { name: '最近打开' }),
    form,
    unit: form.getByRole('textbox', { name: '申报单位全称' }),
    brand: form.getByRole('textbox', { name: '品牌名称' }),
    create: button(form, '建立档案'),
    /** Makes a dossier where new ones go, and waits until it lies open. */
    async make(unit: string): Promise<void> {
      await button(window, '新建档案').click()
      await form.getByRole('textbox', { name: '申报单位全称' }).fill(unit)
      await button(form, '建立档案').click()
      await expect(window.getByRole('navigation', { name: '档案' })).toBeVisible()
    },
    async openSample(): Promise<void> {
      await button(window, '示例档案').click()
      await expect(window.getByRole('navigation', { name: '档案' })).toBeVisible({
        timeout: 60_000,
      })
    },
  }
}
