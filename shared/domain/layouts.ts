import type { Layout } from '../schema/dossier.ts'

/** How the documents are set unless somebody chooses otherwise: GB/T 9704-2012 as most offices read it. */
export const standardLayout: Layout = { margins: 'standard', linePitch: 28.95, fonts: 'windows' }

export type NamedLayout = { readonly name: string; readonly layout: Layout }

/** Those that need no saving; the first is the one that new dossiers have. */
export const shippedLayouts: readonly NamedLayout[] = [
  { name: '国标 GB/T 9704（默认）', layout: standardLayout },
  {
    name: '国标，文字对准版心',
    layout: { margins: 'software', linePitch: 29.45, fonts: 'windows' },
  },
  { name: '双面印刷', layout: { margins: 'mirrored', linePitch: 29.75, fonts: 'windows' } },
]

export const mostLayouts = 30
export const longestLayoutName = 30

/** Of several that say the same, the shipped one; null for a layout that has no name yet. */
export function nameOfLayout(layout: Layout, saved: readonly NamedLayout[]): string | null {
  const found = [...shippedLayouts, ...saved].find(other => isSameLayout(other.layout, layout))
  return found?.name ?? null
}

export function isSameLayout(a: Layout, b: Layout): boolean {
  return a.margins === b.margins && a.linePitch === b.linePitch && a.fonts === b.fonts
}

/** Under its name, in the place of one that had it before. */
export function withLayout(
  saved: readonly NamedLayout[],
  named: NamedLayout,
): readonly NamedLayout[] {
  return [...saved.filter(({ name }) => name !== named.name), named].slice(-mostLayouts)
}
