import type { EditorEvents, Extensions, JSONContent } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { type Editor, Extension, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RichText } from '#shared/schema/richText'
import { fromDocument, toEditor } from './fromEditor.ts'
import { fromOutside, showText } from './showText.ts'

type Text = {
  readonly value: RichText
  /** `step` grows where undo should stop on its way back. */
  readonly onChange: (text: RichText, step: number) => void
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
      handleDOMEvents: { compositionend: () => void setTimeout(courier.settle, settleAfter) },
    },
    onUpdate: ({ editor, transaction }: EditorEvents['update']) => {
      if (!transaction.getMeta(fromOutside)) courier.changed(editor, transaction)
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

type Courier = {
  /** After a composition; by then the next one may have begun. */
  readonly settle: () => void
  readonly changed: (editor: Editor, transaction: Transaction) => void
  /** Passes on what an input method held back. */
  readonly flush: () => void
  readonly received: (editor: Editor, value: RichText) => void
}

/** Carries texts out and in, and knows its own again when they come back as the value. */
function makeCourier(first: RichText, emit: Text['onChange']): Courier {
  let shown = first
  let onTheirWay: readonly RichText[] = []
  let held: Editor | null = null
  let step = 0

  function flush(): void {
    if (!held || held.isDestroyed) return
    const text = fromDocument(held.state.doc)
    held = null
    if (isSame(text, shown)) return
    shown = text
    onTheirWay = [...onTheirWay, text]
    emit(text, step)
  }

  return {
    flush,
    settle() {
      if (!held?.view.composing) flush()
    },
    changed(editor, transaction) {
      if (isStep(transaction)) step += 1
      held = editor
      if (!editor.view.composing) flush()
      if (endsSentence(editor)) step += 1
    },
    received(editor, value) {
      const index = onTheirWay.indexOf(value)
      if (index >= 0) {
        onTheirWay = onTheirWay.slice(index + 1)
        return
      }
      onTheirWay = []
      if (isSame(value, shown) || editor.view.composing) return
      shown = value
      showText(editor.view, editor.schema.nodeFromJSON(toEditor(value)))
    },
  }
}

/** A new line, something pasted or put in: more than a letter in its place. */
function isStep(transaction: Transaction): boolean {
  const isPasted = transaction.getMeta('uiEvent') !== undefined
  return isPasted || transaction.before.childCount !== transaction.doc.childCount
}

function endsSentence({ state: { selection } }: Editor): boolean {
  const { parent, parentOffset } = selection.$from
  const letter = parent.textBetween(Math.max(0, parentOffset - 1), parentOffset)
  return /[。；！？]/.test(letter)
}

/** Untouched blocks are the same objects, so this looks at one block in the usual case. */
function isSame(one: RichText, other: RichText): boolean {
  return (
    one.content.length === other.content.length &&
    one.content.every((block, index) => {
      const twin = other.content[index]
      return block === twin || JSON.stringify(block) === JSON.stringify(twin)
    })
  )
}

const Cursors = Extension.create({
  name: 'cursors',
  addProseMirrorPlugins: () => [gapCursor(), dropCursor({ color: false, class: 'drop-cursor' })],
})
