import { captionElement } from './captionElement.ts'
import type { BarPair, BlockOf } from './model.ts'
import { type El, el } from './toElements.ts'

/** The longest bar leaves room for the words behind it. */
const longest = 62

export function barsElement({ caption, pairs }: BlockOf<'bars'>): El {
  return el(
    'figure',
    { class: 'bars' },
    ...groupsOf(pairs).map(group => el('div', { class: 'bars-group' }, ...group.map(pairElement))),
    captionElement('figcaption', caption),
  )
}

/** No pair stands alone on a page: the first goes with the second, the last with the one before. */
function groupsOf(pairs: readonly BarPair[]): readonly (readonly BarPair[])[] {
  if (pairs.length < 4) return [pairs]
  return [pairs.slice(0, 2), ...pairs.slice(2, -2).map(pair => [pair]), pairs.slice(-2)]
}

function pairElement({ name, before, now }: BarPair): El {
  return el(
    'div',
    { class: 'bars-pair' },
    el('p', { class: 'bars-name' }, name),
    el('div', { class: 'bars-lines' }, barElement('before', before), barElement('now', now)),
  )
}

function barElement(side: 'before' | 'now', { text, share }: BarPair['now']): El {
  const width = `${(share * longest).toFixed(2)}%`
  return el(
    'p',
    { class: 'bars-line' },
    el('span', { class: `bar bar-${side}`, style: { width } }),
    text,
  )
}
