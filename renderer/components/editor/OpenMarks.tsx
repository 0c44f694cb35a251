import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { MarkCard } from './MarkCard.tsx'
import { type MarkBoard, type OpenMark, openNext } from './marks.ts'
import { placeOf } from './ReferenceSuggest.tsx'
import type { RichTextEditorProps } from './RichTextEditor.tsx'

type Props = Pick<RichTextEditorProps, 'marks' | 'isReadOnly' | 'onMend' | 'onLeave'> & {
  readonly editor: Editor
  readonly board: MarkBoard
  /** F8 found no mark to lead to. */
  readonly onNothing: () => void
}

/** The card of the mark that was clicked, or that F8 led to. */
export function OpenMarks({ editor, board, marks, isReadOnly, onMend, onLeave, onNothing }: Props) {
  const [open, setOpen] = useState<OpenMark | null>(null)
  useEffect(() => {
    board.open = setOpen
    board.nothing = onNothing
  })
  // What is no longer said cannot be mended any more.
  if (!open || !marks.includes(open.mark)) return null

  function close(): void {
    setOpen(null)
    editor.commands.focus()
  }

  return (
    <MarkCard
      key={`${open.from} ${open.mark.reason}`}
      open={open}
      anchorAt={() => placeOf(editor.view, open.from)}
      isReadOnly={isReadOnly}
      onMend={() => {
        close()
        onMend(open.mark)
      }}
      onLeave={reason => {
        close()
        onLeave(open.mark, reason)
      }}
      onNext={by => openNext(board, editor.view, by)}
      onClose={close}
    />
  )
}
