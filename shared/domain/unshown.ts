import type { Dossier, Evidence, EvidenceFile } from '../schema/dossier.ts'

type Why = Extract<EvidenceFile, { kind: 'original' }>['why']

/** What of the originals goes into the package. */
export type Enclosing = { readonly withOriginals: boolean; readonly withUnshown?: boolean }

/** Whether the originals of what no page can show are in the package. */
export function enclosesUnshown({ withOriginals, withUnshown = false }: Enclosing): boolean {
  return withOriginals || withUnshown
}

/** Evidence of which no page can be shown. */
export function unshownIn({ evidence }: Pick<Dossier, 'evidence'>): readonly Evidence[] {
  return evidence.filter(({ file }) => file.kind === 'original')
}

const kinds: readonly (readonly [why: Why, words: string])[] = [
  ['office', '办公文档'],
  ['media', '录音录像'],
  ['encrypted', '设有密码'],
  ['damaged', '打不开'],
  ['other', '其他格式'],
]

/** “3 件证明材料印不成页面（办公文档 2 件，打不开 1 件）”; null when there are pages of all. */
export function unshownText(dossier: Pick<Dossier, 'evidence'>): string | null {
  const unshown = unshownIn(dossier)
  if (unshown.length === 0) return null
  const counted = kinds.flatMap(([why, words]) => {
    const count = unshown.filter(({ file }) => file.kind === 'original' && file.why === why).length
    return count === 0 ? [] : [`${words} ${count} 件`]
  })
  return `有 ${unshown.length} 件证明材料印不成页面（${counted.join('，')}）`
}
