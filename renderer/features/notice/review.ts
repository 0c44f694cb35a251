import type { Finding, FindingKind, NoticeReading } from '#shared/notice/model'

/** One finding on the table: as it will be taken over, and what was decided. */
export type Item = {
  readonly key: string
  readonly finding: Finding
  readonly choice: 'open' | 'taken' | 'left'
}

export type Review = {
  readonly text: string
  readonly items: readonly Item[]
  /** Of the item that is looked at, on both sides. */
  readonly active: string | null
}

export type Change =
  | { readonly kind: 'decide'; readonly key: string; readonly choice: Item['choice'] }
  | { readonly kind: 'takeCertain' }
  | { readonly kind: 'look'; readonly key: string }
  | { readonly kind: 'write'; readonly key: string; readonly field: string; readonly words: string }

export function begun({ text, findings }: NoticeReading): Review {
  const items = findings.map((finding, index) => ({
    key: `${finding.kind}-${index}`,
    finding,
    choice: 'open' as const,
  }))
  return { text, items, active: items[0]?.key ?? null }
}

export function changed(review: Review, change: Change): Review {
  const { items } = review
  switch (change.kind) {
    case 'look':
      return { ...review, active: change.key }
    case 'takeCertain':
      return {
        ...review,
        items: items.map(item =>
          item.choice === 'open' && item.finding.certainty === 'certain'
            ? { ...item, choice: 'taken' as const }
            : item,
        ),
      }
    case 'decide':
      return {
        ...review,
        active: change.key,
        items: items.map(item =>
          item.key === change.key ? { ...item, choice: change.choice } : item,
        ),
      }
    case 'write':
      return {
        ...review,
        items: items.map(item => (item.key === change.key ? written(item, change) : item)),
      }
  }
}

/** What somebody corrects by hand is wanted. */
function written(
  item: Item,
  { field, words }: { readonly field: string; readonly words: string },
): Item {
  const value = { ...item.finding.value, [field]: words }
  return { ...item, choice: 'taken', finding: { ...item.finding, value } as Finding }
}

export const takenOf = (items: readonly Item[]): readonly Finding[] =>
  items.filter(({ choice }) => choice === 'taken').map(({ finding }) => finding)

export type Group = { readonly title: string; readonly kinds: readonly FindingKind[] }

/** In the order in which a clerk asks. */
export const groups: readonly Group[] = [
  { title: '通知概况', kinds: ['title', 'issuer', 'documentNumber', 'issuedOn', 'year'] },
  { title: '时限', kinds: ['deadline'] },
  {
    title: '报送件',
    kinds: [
      'deliverable',
      'way',
      'copies',
      'limit',
      'recipient',
      'contact',
      'phone',
      'email',
      'address',
      'attachment',
      'field',
      'opinion',
    ],
  },
  { title: '标准与要求', kinds: ['criterion', 'demand', 'points'] },
  { title: '步骤', kinds: ['step'] },
  { title: '重点与单位', kinds: ['tier', 'designation'] },
  { title: '证明材料', kinds: ['proof'] },
]

export function itemsOf(items: readonly Item[], { kinds }: Group): readonly Item[] {
  return items.filter(({ finding }) => kinds.includes(finding.kind))
}

/** Every group in its order: what the arrow keys walk through. */
export function inListOrder(items: readonly Item[]): readonly Item[] {
  return groups.flatMap(group => itemsOf(items, group))
}
