import type { EditorEvents, Extensions, JSONContent } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { type Editor, Extension, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RichText } from '#shared/schema/richText'
import { type Emit, makeCourier } from './courier.ts'
import { toEditor } from './fromEditor.ts'
import { fromOutside } from './showText.ts'

/** Marks a transaction that the dossier must know before its maker goes on. */
export const atOnce = 'atOnce'

type Text = {
  readonly value: RichText
  readonly onChange: Emit
  readonly isReadOnly: boolean
  readonly label: string
  /** Shown while nothing is written. */
  readonly placeholder: string
}

/** How long ProseMirror needs to read the last letters of a composition from the page. */
const settleAfter = 40

/**
 * An editor over a value that lives outside. Its own history is off: undo
 * belongs to the whole dossier and comes back in as a new value. Nothing that an
 * input method has not finished is passed on, and nothing is shown into it.
 */
export function useClosedEditor(text: Text, extensions: () => Extensions): Editor {
  const latest = useRef(text)
  latest.current = text
  const [courier] = useState(() =>
    makeCourier(text.value, (next, step) => latest.current.onChange(next, step)),
  )

  // Made once: options that differ by identity would be applied again with every letter.
  const [options] = useState(() => ({
    extensions: [...extensions(), Cursors],
    content: toEditor(text.value) as JSONContent,
    editable: !text.isReadOnly,
    injectCSS: false,
    enableCoreExtensions: withoutCore,
    editorProps: {
      // Room for the toolbar above the line, and some for the next lines below it.
      scrollThreshold: { top: 56, bottom: 40, left: 0, right: 0 },
      scrollMargin: { top: 72, bottom: 96, left: 0, right: 0 },
      attributes: ({ doc }: EditorState) => attributes(text, doc),
      handleDOMEvents: {
        compositionend: () => void setTimeout(courier.settle, settleAfter),
        // What is undone must be passed on first.
        keydown: (_: unknown, event: KeyboardEvent) => {
          if (event.ctrlKey || event.metaKey) courier.settle()
        },
      },
    },
    onUpdate: ({ editor, transaction }: EditorEvents['update']) => {
      if (transaction.getMeta(fromOutside)) return
      courier.changed(editor, transaction)
      if (transaction.getMeta(atOnce)) courier.settle()
    },
    onBlur: courier.flush,
  }))
  const editor = useEditor(options)

  useLayoutEffect(() => courier.received(editor, text.value), [courier, editor, text.value])
  useEffect(() => editor.setEditable(!text.isReadOnly, false), [editor, text.isReadOnly])
  useEffect(() => courier.flush, [courier])
  return editor
}

const withoutCore = { delete: false, paste: false, drop: false, textDirection: false } as const

function attributes({ label, placeholder }: Text, doc: Node): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-placeholder': placeholder,
    lang: 'zh-CN',
    ...(doc.content.size <= 2 ? { 'data-empty': placeholder } : {}),
  }
}

const Cursors = Extension.create({
  name: 'cursors',
  addProseMirrorPlugins: () => [gapCursor(), dropCursor({ color: false, class: 'drop-cursor' })],
})
