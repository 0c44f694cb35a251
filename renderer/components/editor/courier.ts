import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { RichText } from '#shared/schema/richText'
import { fromDocument, toEditor } from './fromEditor.ts'
import { showText } from './showText.ts'

/** `step` grows where undo should stop on its way back. */
export type Emit = (text: RichText, step: number) => void

export type Courier = {
  /** Something was written; it is passed on once it is to be seen. */
  readonly changed: (editor: Editor, transaction: Transaction) => void
  /** Passes on what is held, unless an input method is at work. */
  readonly settle: () => void
  /** Passes on what is held in any case: the editor is left. */
  readonly flush: () => void
  /** The value came from outside, or came back. */
  readonly received: (editor: Editor, value: RichText) => void
}

/**
 * Carries texts out and in, and knows its own again when they come back as the
 * value. A letter is painted first and carried afterwards, once a frame: what
 * the rest of the window makes of it never holds it up.
 */
export function makeCourier(first: RichText, emit: Emit): Courier {
  let shown = first
  let onTheirWay: readonly RichText[] = []
  let held: Editor | null = null
  let step = 0
  let isSentenceOver = false
  let isOnCall = false

  function pass(doc: Node): void {
    const text = fromDocument(doc)
    if (isSame(text, shown)) return
    shown = text
    onTheirWay = [...onTheirWay, text]
    emit(text, step)
    if (isSentenceOver) step += 1
    isSentenceOver = false
  }

  function flush(): void {
    if (!held || held.isDestroyed) return
    const { doc } = held.state
    held = null
    pass(doc)
  }

  function settle(): void {
    isOnCall = false
    if (!held?.view.composing) flush()
  }

  return {
    flush,
    settle,
    changed(editor, transaction) {
      if (isStep(transaction)) {
        // Letters that wait to be passed on belong to the step before.
        if (held) pass(transaction.before)
        step += 1
      }
      isSentenceOver ||= endsSentence(editor)
      held = editor
      if (!isOnCall && !editor.view.composing) afterPaint(settle)
      isOnCall ||= !editor.view.composing
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

/** A window that is not shown paints nothing. */
function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work)
  else requestAnimationFrame(() => setTimeout(work))
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
