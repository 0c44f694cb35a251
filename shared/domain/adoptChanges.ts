import type { RichBlock, RichText } from '../schema/richText.ts'
import type { BlockChange } from './compareTexts.ts'
import { keptFigure } from './figures.ts'
import { tidyBlocks } from './tidyText.ts'

export type ChangeCounts = {
  readonly changed: number
  readonly added: number
  readonly removed: number
}

export function changeCounts(changes: readonly BlockChange[]): ChangeCounts {
  const count = (kind: BlockChange['kind']) => changes.filter(one => one.kind === kind).length
  return { changed: count('changed'), added: count('added'), removed: count('removed') }
}

/**
 * The text with the changes at the chosen places of the list, and without the
 * others. `changes` are those of `tidyText(text)`; what is not changed stays as
 * it stood, with its blank paragraphs and its lists apart.
 */
export function adoptChanges(
  text: RichText,
  changes: readonly BlockChange[],
  chosen: ReadonlySet<number>,
): RichText {
  const stood = tidyBlocks(text).values()
  const content = changes.flatMap((change, index) => {
    const own = change.kind === 'added' ? [] : (stood.next().value?.own ?? [change.before])
    return standing(change, own, chosen.has(index))
  })
  return { type: 'doc', content }
}

function standing(
  change: BlockChange,
  own: readonly RichBlock[],
  isChosen: boolean,
): readonly RichBlock[] {
  const at = own.findIndex(isSeen)
  switch (change.kind) {
    case 'same':
      return own
    case 'changed':
      return isChosen ? [...own.slice(0, at), keptFigure(own[at], change.after)] : own
    case 'added':
      return isChosen ? [change.after] : []
    case 'removed':
      return isChosen ? [] : own
  }
}

/** Blank paragraphs before a block are no part of what was changed. */
function isSeen(block: RichBlock): boolean {
  return tidyBlocks({ type: 'doc', content: [block] }).length > 0
}
