import type { RichBlock, RichText } from '../schema/richText.ts'
import type { BlockChange } from './compareTexts.ts'

export type ChangeCounts = {
  readonly changed: number
  readonly added: number
  readonly removed: number
}

export function changeCounts(changes: readonly BlockChange[]): ChangeCounts {
  const count = (kind: BlockChange['kind']) => changes.filter(one => one.kind === kind).length
  return { changed: count('changed'), added: count('added'), removed: count('removed') }
}

/** The text with the changes at the chosen places of the list, and without the others. */
export function adoptChanges(
  changes: readonly BlockChange[],
  chosen: ReadonlySet<number>,
): RichText {
  const content = changes.flatMap((change, index) => standing(change, chosen.has(index)))
  return { type: 'doc', content }
}

function standing(change: BlockChange, isChosen: boolean): readonly RichBlock[] {
  switch (change.kind) {
    case 'same':
      return [change.before]
    case 'changed':
      return [isChosen ? change.after : change.before]
    case 'added':
      return isChosen ? [change.after] : []
    case 'removed':
      return isChosen ? [] : [change.before]
  }
}
