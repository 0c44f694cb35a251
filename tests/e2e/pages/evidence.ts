import type { Page } from '@playwright/test'
import { button } from './controls.ts'

/** 证明材料: the shelf, the panel beside it, and what came of an import. */
export function evidencePage(window: Page) {
  const place = window.locator('main')
  return {
    addFiles: button(place, '添加文件'),
    addFolder: button(place, '添加文件夹'),
    report: place.getByRole('region', { name: '收入结果' }),
    items: place.getByRole('button', { name: /^(证|附-)[\d-]+：/ }),
    /** By a part of its title. */
    item: (title: string) =>
      place.getByRole('button', { name: new RegExp(`^(证|附-)[\\d-]+：.*${title}`) }),
    supports: (requirement: string) =>
      place.getByRole('checkbox', { name: requirement, exact: true }),
    remove: button(place, /^移除这/),
    moveUp: button(place, '上移'),
    field: (label: string) => place.getByRole('textbox', { name: label, exact: true }),
  }
}
