import { expect, type Page } from '@playwright/test'
import { button } from './controls.ts'

export type PlaceName =
  | '概览'
  | '单位与品牌'
  | '实施方案'
  | '申报材料'
  | '总结'
  | '事实台账'
  | '工作台账'
  | '证明材料'
  | '自查'
  | '导出'

/** What surrounds every place of an open dossier. */
export function desk(window: Page) {
  const rail = window.getByRole('navigation', { name: '档案', exact: true })
  const goTo = (place: PlaceName) => rail.getByRole('button', { name: new RegExp(`^${place}`) })
  const top = window.getByRole('banner')
  return {
    rail,
    place: window.locator('main'),
    undo: top.getByRole('button', { name: '撤销' }),
    redo: top.getByRole('button', { name: '恢复' }),
    back: button(top, '开始'),
    saveState: rail.getByRole('status'),
    openNotices: window.getByRole('region', { name: '打开时的提示' }),
    notices: window.getByRole('region', { name: '提示', exact: true }),
    async go(place: PlaceName): Promise<void> {
      await goTo(place).click()
      await expect(goTo(place)).toHaveAttribute('aria-current', 'page')
      if (place !== '概览')
        await expect(window.getByRole('heading', { level: 1 })).toHaveText(place)
    },
    /** The disk has confirmed the last change. */
    async saved(): Promise<void> {
      await expect(rail.getByRole('status')).toHaveText(/^已保存 \d/)
    },
  }
}
