import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { isBlank, plainText } from '#shared/domain/characterCount'
import { summaryDraft } from '#shared/domain/summaryDraft/draft'
import type { SummarySection } from '#shared/schema/campaign'
import { today } from '../../lib/today.ts'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { draftSection } from './drafts.ts'
import styles from './SummaryPlace.module.css'

/** Drafts an empty section at once; where something is written, the draft is shown first. */
export function DraftBar({ section }: { readonly section: SummarySection }) {
  const isEmpty = useDossier(dossier => isBlank(dossier.summary[section.id]))
  const isReadOnly = useReadOnly()
  const [isShown, setShown] = useState(false)
  if (isReadOnly) return null

  function draft(): void {
    setShown(false)
    draftSection(section)
  }

  return (
    <div className={styles.draft}>
      <Button
        type={isEmpty ? 'primary' : 'default'}
        aria-expanded={isEmpty ? undefined : isShown}
        onClick={() => (isEmpty ? draft() : setShown(!isShown))}
      >
        按台账生成初稿
      </Button>
      <span className={styles.note}>
        {isEmpty
          ? '把任务、台账、事实里登记过的写成一段，没有登记的留空，可以撤销。想一问一答地写，点“起草”。'
          : '已经写了文字，先看看初稿再决定，不会盖掉写好的。'}
      </span>
      {isShown && !isEmpty && (
        <Shown section={section} onTake={draft} onLeave={() => setShown(false)} />
      )}
    </div>
  )
}

function Shown({
  section,
  onTake,
  onLeave,
}: {
  readonly section: SummarySection
  readonly onTake: () => void
  readonly onLeave: () => void
}) {
  const dossier = useSettledDossier()
  const words = useMemo(
    () => plainText(summaryDraft({ dossier, today: today() }, section), dossier),
    [dossier, section],
  )
  return (
    <section className={styles.shown} aria-label="初稿">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long draft must scroll by keyboard */}
      <pre className={styles.words} tabIndex={0}>
        {words}
      </pre>
      <p className={styles.actions}>
        <Button type="primary" onClick={onTake}>
          接在写好的文字后面
        </Button>
        <Button onClick={onLeave}>不要初稿</Button>
      </p>
    </section>
  )
}
