import { Button } from 'antd'
import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { richTextCount } from '#shared/domain/characterCount'
import { composeDraft, holdsDraft, withDraft } from '#shared/domain/draft/compose'
import { answersOf, type Draftable, frameFor } from '#shared/domain/draft/editAnswers'
import { blankCount, blanks, type Draft } from '#shared/domain/draft/pieces'
import { type TextOf, textOf } from '#shared/domain/editText'
import { factBlank } from '#shared/domain/facts'
import { roomFor } from '#shared/domain/richTextRoom'
import type { Inline } from '#shared/schema/richText'
import { currentDossier, useDossier } from '../../../state/dossier.ts'
import { useCitables } from '../useCitables.ts'
import { useQuotables } from '../useQuotables.ts'
import styles from './Drafting.module.css'

type Props = {
  readonly asked: Draftable
  readonly of: TextOf
  readonly onBack: () => void
  readonly onPut: (draft: Draft) => void
}

/** The paragraph that the answers make, before it is put in. */
export function DraftSheet({ asked, of, onBack, onPut }: Props) {
  const answers = useDossier(dossier => answersOf(dossier, of))
  const text = useDossier(dossier => textOf(dossier, of))
  const facts = useDossier(dossier => dossier.facts)
  const draft = useMemo(
    () => composeDraft(currentDossier(), frameFor(asked), answers),
    [answers, asked],
  )
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const isThere = holdsDraft(text, draft)
  const room = roomFor(richTextCount(withDraft(text, draft), { facts }), asked.words)
  return (
    <div className={styles.form}>
      <h3>这是用答案拼出的第一段，放进正文以后可以随便改</h3>
      <p className={styles.draft}>
        <DraftWords content={draft.content ?? []} />
      </p>
      <p className={styles.sum}>
        {isThere
          ? '这一段已经在正文里，改了答案才用再放一次。'
          : sumText(blankCount(draft), room.text)}
      </p>
      <footer className={styles.foot}>
        <Button title="Alt+←" onClick={onBack}>
          上一步
        </Button>
        <Button ref={button} type="primary" disabled={isThere} onClick={() => onPut(draft)}>
          {text ? '接在正文后面' : '放进正文'}
        </Button>
        <p>只用答案和档案里的内容，一个字也不编。</p>
      </footer>
    </div>
  )
}

function sumText(open: number, room: string): string {
  const after = `放进去以后${room}。`
  return open > 0 ? `有 ${open} 处待补，留着也能放，自查会一直提醒。${after}` : after
}

/** As it will stand in the text, with the blanks marked. */
function DraftWords({ content }: { readonly content: readonly Inline[] }) {
  const citables = useCitables()
  const quotables = useQuotables()
  const wordsOf = (inline: Inline): ReactNode => {
    switch (inline.type) {
      case 'text':
        return <Blanked text={inline.text} />
      case 'fact': {
        const fact = quotables.get(inline.attrs.fact)
        return <Chip title={fact?.name} words={fact?.[inline.attrs.part] ?? factBlank} />
      }
      case 'citation': {
        const item = citables.get(inline.attrs.evidence)
        return <Chip title={item?.title} words={`证${item?.number ?? ''}`} />
      }
      case 'hardBreak':
        return <br />
    }
  }
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one draft keep their order
    <Fragment key={index}>{wordsOf(inline)}</Fragment>
  ))
}

function Chip({ title, words }: { readonly title: string | undefined; readonly words: string }) {
  return (
    <span className={styles.chip} title={title}>
      {words}
    </span>
  )
}

function Blanked({ text }: { readonly text: string }) {
  const found = text.match(blanks) ?? []
  return text.split(blanks).map((words, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
    <span key={index}>
      {words}
      {found[index] && <mark className={styles.blank}>{found[index]}</mark>}
    </span>
  ))
}
