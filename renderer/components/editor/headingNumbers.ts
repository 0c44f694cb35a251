import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { HeadingLevel } from '#shared/document/model'
import { headingNumber } from '#shared/document/numbered'

/**
 * Shows the numbers that headings will have in print. They are counted by the
 * same rule as there: a heading lies at most one level under the one before it.
 */
export const HeadingNumbers = Extension.create<{ base: number }>({
  name: 'headingNumbers',
  addOptions: () => ({ base: 1 }),
  addProseMirrorPlugins() {
    const { base } = this.options
    const key = new PluginKey<DecorationSet>('headingNumbers')
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => numbersIn(doc, base),
          apply: (tr, shown) => (tr.docChanged ? numbersIn(tr.doc, base) : shown),
        },
        props: { decorations: state => key.getState(state) ?? null },
      }),
    ]
  },
})

/** `base` levels stand above the text: the section, the demand. */
function numbersIn(doc: Node, base: number): DecorationSet {
  const decorations: Decoration[] = []
  let counters: readonly number[] = []
  doc.forEach((node, offset) => {
    if (node.type.name !== 'heading') return
    const level = Math.min(Number(node.attrs.level), counters.length + 1)
    const value = (counters[level - 1] ?? 0) + 1
    counters = [...counters.slice(0, level - 1), value]
    const official = Math.min(base + level, 4) as HeadingLevel
    decorations.push(
      Decoration.node(offset, offset + node.nodeSize, {
        'data-number': headingNumber(official, value),
        'data-level': String(official),
      }),
    )
  })
  return DecorationSet.create(doc, decorations)
}
