import { EditorContent } from '@tiptap/react'
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { EvidenceId, PictureFile, RichText } from '#shared/schema/richText'
import { CitationCard, type OpenCard } from './CitationCard.tsx'
import { CitationPicker } from './CitationPicker.tsx'
import { CitationSuggest, placeOf } from './CitationSuggest.tsx'
import { citationQueryExtension, insertCitation, type QueryListener } from './citationQuery.ts'
import type { Emit } from './courier.ts'
import { HeadingKeys } from './headingKeys.ts'
import { HeadingNumbers } from './headingNumbers.ts'
import { insertBlock } from './insertBlock.ts'
import { type Citable, type CitationBoard, citationBoard, renumber } from './nodes/citation.ts'
import { closedSet } from './nodes/closedSet.ts'
import { intakeExtension } from './paste/intake.ts'
import styles from './RichTextEditor.module.css'
import type { Scale } from './scales.ts'
import { Toolbar } from './Toolbar.tsx'
import { useClosedEditor } from './useClosedEditor.ts'

export type EditorHandle = {
  /** Cites at the cursor. */
  readonly cite: (evidence: EvidenceId) => void
  readonly focus: () => void
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
  /** Offered first when citing. */
  readonly near: ReadonlySet<EvidenceId>
  readonly onShowEvidence: (evidence: EvidenceId) => void
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
  const { value, onChange, label, placeholder, scale, isReadOnly, citables, near } = props
  const [board] = useState<CitationBoard>(citationBoard)
  const [listener] = useState<QueryListener>(() => ({ changed: () => {}, pressed: () => false }))
  const [card, setCard] = useState<OpenCard | null>(null)
  const [isPicking, setPicking] = useState(false)
  const [note, setNote] = useQuietNote()
  const frame = useRef<HTMLElement>(null)
  const latest = useRef(props)
  latest.current = props

  const editor = useClosedEditor({ value, onChange, label, placeholder, isReadOnly }, () => [
    ...closedSet(board),
    HeadingKeys.configure({ levels: scale.levels }),
    HeadingNumbers.configure({ base: scale.base }),
    citationQueryExtension(listener),
    intakeExtension({
      scale,
      storePicture: bytes => latest.current.storePicture(bytes),
      say: setNote,
    }),
  ])

  useEffect(() => renumber(board, citables), [board, citables])
  useEffect(() => {
    board.open = (evidence, chip) => setCard({ evidence, chip })
  }, [board])
  useImperativeHandle(props.ref, () => ({
    cite: evidence => insertCitation(editor.view, evidence, null),
    focus: () => editor.commands.focus(),
  }))

  const pick = useCallback(() => setPicking(true), [])
  const insertPicture = useCallback(async () => {
    const file = await latest.current.choosePicture()
    const node = file && editor.schema.nodes.picture?.create({ file, caption: '' })
    if (node) insertBlock(editor.view, node)
  }, [editor])

  function removeCitation(): void {
    setCard(null)
    editor.chain().focus().deleteSelection().run()
  }

  function press(event: KeyboardEvent): void {
    if (!event.altKey || event.key !== 'F10') return
    event.preventDefault()
    frame.current?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt+F10 leads from the text to the toolbar
    <section ref={frame} className={styles.frame} onKeyDown={press}>
      {!isReadOnly && (
        <Toolbar editor={editor} scale={scale} onCite={pick} onPicture={insertPicture} />
      )}
      <EditorContent editor={editor} className={styles.sheet} />
      <p role="status" className={styles.note}>
        {note}
      </p>
      <CitationSuggest listener={listener} citables={citables} near={near} />
      {isPicking && (
        <CitationPicker
          anchorAt={() => placeOf(editor.view, editor.state.selection.to)}
          citables={citables}
          near={near}
          onChoose={({ id }) => {
            setPicking(false)
            insertCitation(editor.view, id, null)
          }}
          onClose={() => {
            setPicking(false)
            editor.commands.focus()
          }}
        />
      )}
      {card && (
        <CitationCard
          card={card}
          citable={citables.get(card.evidence)}
          onShow={props.onShowEvidence}
          onRemove={isReadOnly ? undefined : removeCitation}
          onClose={() => {
            setCard(null)
            editor.commands.focus()
          }}
        />
      )}
    </section>
  )
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
