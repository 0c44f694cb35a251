import { expect, type Locator, type Page } from '@playwright/test'

export function button(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole('button', { name, exact: true })
}

/** Chooses one option of a drop-down list. */
export async function choose(window: Page, list: Locator, option: string): Promise<void> {
  await list.click()
  const shown = window.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true })
  await shown.click()
  await expect(shown).toBeHidden()
}
