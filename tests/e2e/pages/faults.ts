import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** One line a fault: where, which rule, and the first element that breaks it. */
export async function seriousFaults(window: Page, where: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${where}: ${id}, ${help}: ${nodes.length} × ${nodes[0]?.html}`)
}
