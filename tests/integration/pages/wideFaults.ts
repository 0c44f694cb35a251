import { type Fault, mm } from './fault.ts'
import type { Found } from './located.ts'
import type { Page } from './readPages.ts'
import { areaAsRead, type Rules, standard } from './standard.ts'

const { tolerance } = standard

/** Pages on their side carry tables that reach from edge to edge, and begin where the area begins. */
export function wideFaults(
  pages: readonly Page[],
  { located }: Found,
  rules: Rules,
): readonly Fault[] {
  const labels = new Set(
    located
      .filter(({ role }) => role === 'annex-label')
      .flatMap(({ lines }) => lines.map(({ line }) => line)),
  )
  return pages
    .filter(({ isWide }) => isWide)
    .flatMap(page => {
      const { ink, number, lines } = page
      if (!ink) return []
      const area = areaAsRead(rules, page)
      const width = mm(page.height)
      const first = lines[0]
      const begin =
        first && labels.has(first) ? mm(rules.middle(first.y) - rules.pitch.line / 2) : mm(ink.left)
      const found: readonly (readonly [what: string, own: number, wanted: number])[] = [
        ['begins at the left', width - mm(ink.bottom), area.left],
        ['ends at the right', width - mm(ink.top), area.right],
        ['begins under the edge', begin, area.top],
      ]
      return found.flatMap(([what, own, wanted]) =>
        Math.abs(own - wanted) > tolerance
          ? [{ rule: 'margins' as const, page: number, what: `${what} ${own.toFixed(2)} mm` }]
          : [],
      )
    })
}
