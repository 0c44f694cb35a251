import { Mark, Node } from '@tiptap/core'

/**
 * The closed set of shared/schema/richText.ts as editor nodes. Nothing is parsed
 * from HTML: pasted markup is read by paste/readPasted.ts alone.
 */

export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' })

export const Text = Node.create({ name: 'text', group: 'inline' })

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  // Before all other blocks: what an empty place is filled with.
  priority: 1000,
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') }
  },
})

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  // The place has the first level of the page and the chosen entry the second.
  renderHTML: ({ node }) => [`h${Number(node.attrs.level) + 2}`, 0],
})

export const Bold = Mark.create({
  name: 'bold',
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('bold') }
  },
})

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    const insert = () => this.editor.commands.insertContent({ type: 'hardBreak' })
    return { 'Shift-Enter': insert }
  },
})
