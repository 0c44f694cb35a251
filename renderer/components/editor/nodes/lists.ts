import { Node } from '@tiptap/core'

/** Lists are one level deep, as official prose is. */

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  renderHTML: () => ['ul', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') }
  },
})

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  renderHTML: () => ['ol', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') }
  },
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // At the start of an item it leaves the list, as in WPS.
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        const isAtStart = empty && $from.parentOffset === 0 && $from.index(-1) === 0
        const isInItem = $from.node(-1)?.type.name === this.name
        return isAtStart && isInItem && this.editor.commands.liftListItem(this.name)
      },
    }
  },
})
