import type { Editor } from '@tiptap/react'
import { headingNumber } from './paste/headingNumber.ts'

/**
 * Makes the paragraph a heading, or a heading of that level a paragraph again.
 * A number that was typed before it goes: the program numbers headings.
 */
export function setHeading(editor: Editor, level: number): boolean {
  if (editor.isActive('table')) return false
  if (editor.isActive('heading', { level })) return editor.chain().focus().clearNodes().run()
  return editor
    .chain()
    .focus()
    .clearNodes()
    .setNode('heading', { level })
    .command(({ tr }) => {
      const { $from } = tr.selection
      const text = $from.parent.textContent
      const number = headingNumber(text)
      if (number) tr.delete($from.start(), $from.start() + text.length - number.rest.length)
      return true
    })
    .run()
}
