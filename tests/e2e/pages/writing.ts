import { expect, type Page } from '@playwright/test'
import { button } from './controls.ts'

/** 实施方案 and 申报材料: the list of what there is to write, and one sheet. */
export function writingPage(window: Page, place: '实施方案' | '申报材料' | '总结') {
  const list = window.getByRole('navigation', { name: place, exact: true })
  const editorOf = (title: string) => window.getByRole('textbox', { name: `${title}正文` })
  return {
    list,
    editorOf,
    strip: window.getByRole('region', { name: '证明材料' }),
    suggestions: window.getByRole('listbox', { name: '证明材料' }),
    tool: (name: string | RegExp) =>
      window.getByRole('toolbar', { name: '文字格式' }).getByRole('button', { name }),
    /** Opens a text and puts the cursor at its end. */
    async open(title: string): Promise<void> {
      await list.getByRole('button', { name: new RegExp(`^${title}`) }).click()
      await editorOf(title).click()
      await window.keyboard.press('Control+End')
    },
    async openTable(title: string): Promise<void> {
      await list.getByRole('button', { name: new RegExp(`^${title}`) }).click()
    },
  }
}

/** 责任分工表 and the other tables. Rows count from 1. */
export function rowTable(window: Page, title: string) {
  const table = window.getByRole('region', { name: title })
  const cell = (row: number, column: string) =>
    table.getByLabel(`第 ${row} 行${column}`, { exact: true })
  return {
    table,
    cell,
    add: button(table, '添加一行'),
    moveUp: (row: number) => button(table, `上移第 ${row} 行`),
    async shows(column: string, values: readonly string[]): Promise<void> {
      for (const [index, value] of values.entries()) {
        await expect(cell(index + 1, column)).toHaveValue(value)
      }
      await expect(cell(values.length + 1, column)).toHaveCount(0)
    },
  }
}
