import { type Editor, EditorContent } from '@tiptap/react'
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { FigureCounts } from '#shared/domain/figures'
import type { Place } from '#shared/domain/place'
import type { EvidenceId, FactId, PictureFile, RichText } from '#shared/schema/richText'
import type { Emit } from './courier.ts'
import { FactFromSelection, type NewFact, numberAt } from './FactFromSelection.tsx'
import { countBoard, figureNumbers, showCounts } from './figureNumbers.ts'
import { HeadingKeys } from './headingKeys.ts'
import { HeadingNumbers } from './headingNumbers.ts'
import { insertBlock } from './insertBlock.ts'
import type { Figures } from './insertFigure.ts'
import { markBoard, marksExtension, type TextMark } from './marks.ts'
import type { Citable } from './nodes/citation.ts'
import { boards, closedSet } from './nodes/closedSet.ts'
import type { Quotable } from './nodes/fact.ts'
import { OpenMarks } from './OpenMarks.tsx'
import { intakeExtension } from './paste/intake.ts'
import { References } from './References.tsx'
import styles from './RichTextEditor.module.css'
import {
  insertReference,
  type QueryListener,
  type ReferenceKind,
  referenceQueryExtension,
} from './referenceQuery.ts'
import type { Scale } from './scales.ts'
import { Toolbar } from './Toolbar.tsx'
import { atOnce, useClosedEditor } from './useClosedEditor.ts'
import { type Sought, useMarks } from './useMarks.ts'

export type EditorHandle = {
  /** Cites at the cursor. */
  readonly cite: (evidence: EvidenceId) => void
  /** Puts the cursor behind the last letter. */
  readonly focusEnd: () => void
}

export type RichTextEditorProps = {
  readonly value: RichText
  readonly onChange: Emit
  readonly label: string
  readonly placeholder: string
  readonly scale: Scale
  readonly isReadOnly: boolean
  /** All evidence by id; the same map as long as nothing about it changed. */
  readonly citables: ReadonlyMap<string, Citable>
  /** All facts by id; the same map as long as nothing about them changed. */
  readonly quotables: ReadonlyMap<string, Quotable>
  /** The pictures and tables of its document; `all` is the same as long as nothing about them changed. */
  readonly figures: Figures & { readonly before: FigureCounts }
  /** Offered first when citing. */
  readonly near: ReadonlySet<EvidenceId>
  readonly onShowEvidence: (evidence: EvidenceId) => void
  readonly onShowFact: (fact: FactId) => void
  readonly onShowFigure: (at: Place) => void
  /** Keeps the fact, then lets the text refer to it: one step for whoever undoes it. */
  readonly onRecordFact: (fact: NewFact, refer: (id: FactId) => void) => void
  /** Words to underline; the same list as long as nothing about it changed. */
  readonly marks: readonly TextMark[]
  readonly sought: Sought | null
  /** Puts the words that a mark offers in place of the marked ones. */
  readonly onMend: (mark: TextMark) => void
  readonly onLeave: (mark: TextMark, reason: string) => void
  readonly choosePicture: () => Promise<PictureFile | null | undefined>
  readonly storePicture: (bytes: Uint8Array<ArrayBuffer>) => Promise<PictureFile | undefined>
  readonly ref?: Ref<EditorHandle>
}

/** How long the quiet line about a paste stays. */
const noteStays = 8000

/**
 * Writes one text of the closed set. Give it a `key` per text: another text is
 * another editor, while changes of the same text from outside are shown in place.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const { value, onChange, label, placeholder, scale, isReadOnly } = props
  const [board] = useState(boards)
  const [marking] = useState(markBoard)
  const [counts] = useState(() => ({ ...countBoard(), before: props.figures.before }))
  const [listener] = useState<QueryListener>(() => ({ changed: () => {}, pressed: () => false }))
  const [picking, setPicking] = useState<ReferenceKind | null>(null)
  const [note, setNote] = useQuietNote()
  const frame = useRef<HTMLElement>(null)
  const latest = useRef(props)
  latest.current = props

  const editor = useClosedEditor({ value, onChange, label, placeholder, isReadOnly }, () => [
    ...closedSet(board),
    HeadingKeys.configure({ levels: scale.levels }),
    HeadingNumbers.configure({ base: scale.base }),
    figureNumbers(counts),
    marksExtension(marking),
    referenceQueryExtension(listener),
    intakeExtension({
      scale,
      storePicture: bytes => latest.current.storePicture(bytes),
      say: setNote,
    }),
  ])

  useMarks(marking, props.marks, props.sought)
  const { before } = props.figures
  useEffect(() => showCounts(counts, before), [counts, before])

  useImperativeHandle(props.ref, () => ({
    cite: evidence => insertReference(editor.view, citation(editor, evidence), null),
    focusEnd: () => editor.commands.focus('end'),
  }))

  const insertPicture = useCallback(async () => {
    const file = await latest.current.choosePicture()
    const node = file && editor.schema.nodes.picture?.create({ file, caption: '' })
    if (node) insertBlock(editor.view, node)
  }, [editor])

  function recordFact(fact: NewFact, range: { readonly from: number; readonly to: number }): void {
    props.onRecordFact(fact, id => {
      const node = editor.schema.nodes.fact?.create({ fact: id, part: 'value' })
      const { tr } = editor.state
      if (!node) return
      editor.view.dispatch(tr.replaceWith(range.from, range.to, node).setMeta(atOnce, true))
    })
    editor.commands.focus()
  }

  function press(event: KeyboardEvent): void {
    const number = event.ctrlKey && event.code === 'KeyF' ? numberAt(editor) : null
    if (!event.altKey || !(number || event.key === 'F10')) return
    event.preventDefault()
    if (number) recordFact(number.fact, number)
    else frame.current?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt+F10 leads from the text to the toolbar
    <section ref={frame} className={styles.frame} onKeyDown={press}>
      {!isReadOnly && (
        <Toolbar editor={editor} scale={scale} onRefer={setPicking} onPicture={insertPicture} />
      )}
      <EditorContent editor={editor} className={styles.sheet} />
      <p role="status" className={styles.note}>
        {note}
      </p>
      <References
        {...props}
        editor={editor}
        board={board}
        listener={listener}
        picking={picking}
        onPicked={() => setPicking(null)}
      />
      <OpenMarks
        {...props}
        editor={editor}
        board={marking}
        onNothing={() => setNote('这一篇里没有自查提出的地方。')}
      />
      {!isReadOnly && <FactFromSelection editor={editor} onRecord={recordFact} />}
    </section>
  )
}

function citation(editor: Editor, evidence: EvidenceId) {
  return editor.schema.nodes.citation?.create({ evidence })
}

function useQuietNote(): readonly [string, (text: string) => void] {
  const [note, setNote] = useState('')
  useEffect(() => {
    if (note === '') return
    const timer = setTimeout(() => setNote(''), noteStays)
    return () => clearTimeout(timer)
  }, [note])
  return [note, setNote]
}
