import { Button } from 'antd'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { withDraft } from '#shared/domain/draft/compose'
import {
  answeredCount,
  answersOf,
  type Draftable,
  frameFor,
} from '#shared/domain/draft/editAnswers'
import { pointsOf } from '#shared/domain/draft/frames'
import { blankCount, type Draft } from '#shared/domain/draft/pieces'
import { type TextOf, textOf } from '#shared/domain/editText'
import type { Place } from '#shared/domain/place'
import type { EvidenceId, RichText } from '#shared/schema/richText'
import { asOneStep, currentDossier, useDossier, useReadOnly } from '../../state/dossier.ts'
import { notify } from '../../state/notices.ts'
import type { EditorHandle } from '../editor/RichTextEditor.tsx'
import type { Scale } from '../editor/scales.ts'
import { DossierText } from './DossierText.tsx'
import { Drafting } from './drafting/Drafting.tsx'
import { TextHead } from './TextHead.tsx'

type Props = {
  readonly asked: Draftable
  readonly of: TextOf
  readonly at: Place
  /** Its number in print. */
  readonly numeral: string
  readonly scale: Scale
  readonly near?: ReadonlySet<EvidenceId>
  readonly isDrafting: boolean
  readonly onDrafting: (isDrafting: boolean) => void
  readonly onWrite: (text: RichText, step: number) => void
  readonly ref?: Ref<EditorHandle>
}

const none: ReadonlySet<EvidenceId> = new Set()

/** A text with its title: written freely, or drafted by answering questions, which takes its place meanwhile. */
export function DraftableText({
  ref,
  asked,
  of,
  numeral,
  near = none,
  isDrafting,
  onDrafting,
  ...writing
}: Props) {
  // Whether there is a text, not the text: a letter typed must render the editor and the count only.
  const isEmpty = useDossier(dossier => textOf(dossier, of) === undefined)
  const editor = useRef<EditorHandle>(null)
  useImperativeHandle(ref, () => ({
    cite: evidence => editor.current?.cite(evidence),
    focusEnd: () => editor.current?.focusEnd(),
  }))
  const wasDrafting = useRef(false)
  useEffect(() => {
    if (wasDrafting.current && !isDrafting) editor.current?.focusEnd()
    wasDrafting.current = isDrafting
  }, [isDrafting])

  function put(draft: Draft): void {
    const text = textOf(currentDossier(), of)
    asOneStep(`起草${asked.title}`, () => writing.onWrite(withDraft(text, draft), 0))
    onDrafting(false)
    const open = blankCount(draft)
    notify('done', `草稿已放进正文${open > 0 ? `，还有 ${open} 处待补` : ''}。`)
  }

  return (
    <>
      <TextHead
        at={writing.at}
        numeral={numeral}
        title={asked.title}
        of={of}
        words={asked.words}
        action={
          !isDrafting && (
            <DraftButton asked={asked} of={of} isEmpty={isEmpty} onOpen={() => onDrafting(true)} />
          )
        }
      />
      {isDrafting ? (
        <Drafting
          asked={asked}
          of={of}
          attached={near}
          onPut={put}
          onClose={() => onDrafting(false)}
        />
      ) : (
        <DossierText
          {...writing}
          ref={editor}
          label={`${asked.title}正文`}
          placeholder={asked.questions[0] ?? asked.guide}
          of={of}
          near={near}
        />
      )}
    </>
  )
}

/** The primary action of a plan or demand as long as nothing is written; says how far one had come. */
function DraftButton({
  asked,
  of,
  isEmpty,
  onOpen,
}: {
  readonly asked: Draftable
  readonly of: TextOf
  readonly isEmpty: boolean
  readonly onOpen: () => void
}) {
  const frame = frameFor(asked)
  // The summary has its first text from the records of the year.
  const isFirst = isEmpty && of.list !== 'summary'
  const count = useDossier(dossier => answeredCount(frame, answersOf(dossier, of)))
  if (useReadOnly()) return null
  return (
    <Button
      size="small"
      type={isFirst ? 'primary' : 'default'}
      title="答几个问题，拼出第一段"
      onClick={onOpen}
    >
      {count === 0 ? '起草' : `接着起草（已答 ${count}/${pointsOf(frame).length}）`}
    </Button>
  )
}
