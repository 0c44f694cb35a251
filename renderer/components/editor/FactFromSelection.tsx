import { type Editor, useEditorState } from '@tiptap/react'
import { Button } from 'antd'
import { factFromText } from '#shared/domain/factFromText'
import type { Fact } from '#shared/schema/facts'
import { Floating } from './Floating.tsx'
import { placeOf } from './ReferenceSuggest.tsx'

export type NewFact = Omit<Fact, 'id'>

/** Appears where a number with its unit is selected, and makes a fact of it. */
export function FactFromSelection({
  editor,
  onRecord,
}: {
  readonly editor: Editor
  readonly onRecord: (fact: NewFact, range: { readonly from: number; readonly to: number }) => void
}) {
  const chosen = useEditorState({ editor, selector: ({ editor }) => numberAt(editor) })
  if (!chosen) return null
  const { from, to, fact } = chosen
  return (
    <Floating
      anchorAt={() => placeOf(editor.view, from)}
      width={112}
      label="选中的数字"
      onClose={() => {}}
    >
      <Button
        type="text"
        block
        title="记进事实台账，这里换成引用；以后改台账，这里跟着变（Ctrl+Alt+F）"
        // The selection stays.
        onMouseDown={event => event.preventDefault()}
        onClick={() => onRecord(fact, { from, to })}
      >
        记为事实
      </Button>
    </Floating>
  )
}

/** The selected number as a fact, and where it stands. */
export function numberAt({ state, isFocused, isEditable }: Editor) {
  const { $from, $to, from, to, empty } = state.selection
  if (empty || !isEditable || !isFocused || !$from.sameParent($to)) return null
  const { parent } = $from
  if (!parent.isTextblock) return null
  const words = parent.textBetween($from.parentOffset, $to.parentOffset, undefined, '\ufffc')
  const before = parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const fact = factFromText(before, words)
  return fact && { from, to, fact }
}
