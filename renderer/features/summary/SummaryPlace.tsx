import { useEffect, useRef } from 'react'
import { isYearEnding } from '#shared/domain/deliverables'
import type { Place } from '#shared/domain/place'
import { summaryWriting } from '#shared/domain/progress'
import { fieldValue } from '#shared/domain/requirements'
import { emptySections } from '#shared/domain/summaryDraft/draft'
import type { Section, SectionId } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { Companion } from '../../components/writing/Companion.tsx'
import { EntryList } from '../../components/writing/EntryList.tsx'
import { type Neighbour, Neighbours } from '../../components/writing/Neighbours.tsx'
import { SectionText } from '../../components/writing/SectionText.tsx'
import { WritingDesk } from '../../components/writing/WritingDesk.tsx'
import { today } from '../../lib/today.ts'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { askNextYear } from '../../state/nextYear.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { DraftBar } from './DraftBar.tsx'
import { draftEmpty } from './drafts.ts'
import { NoSections } from './NoSections.tsx'
import styles from './SummaryPlace.module.css'

/** Where one was before looking at another place. */
let lastSection: SectionId | undefined

/** 总结: its sections one by one, each with a first text from the records of the year. */
export function SummaryPlace({ place }: { readonly place: Extract<Place, { kind: 'summary' }> }) {
  const sections = useDossier(dossier => dossier.campaign.summarySections)
  const wanted = place.section ?? lastSection
  const section = sections.find(({ id }) => id === wanted) ?? sections[0]
  const sheet = useRef<HTMLDivElement>(null)
  const id = section?.id
  useEffect(() => {
    if (id) lastSection = id
    sheet.current?.scrollTo(0, 0)
  }, [id])

  if (!section) return <NoSections />
  const index = sections.indexOf(section)
  return (
    <WritingDesk
      title="总结"
      list={<SummaryList sections={sections} current={section} />}
      sheet={sheet}
      companion={<Companion asked={section} of={{ list: 'summary', id: section.id }} />}
    >
      <DraftBar key={section.id} section={section} />
      <SectionText key={`text-${section.id}`} of="summary" section={section} index={index} />
      <Neighbours before={toSection(sections[index - 1])} after={toSection(sections[index + 1])} />
    </WritingDesk>
  )
}

function toSection(section: Section | undefined): Neighbour | undefined {
  return (
    section && { title: section.title, onOpen: () => go({ kind: 'summary', section: section.id }) }
  )
}

function SummaryList({
  sections,
  current,
}: {
  readonly sections: readonly Section[]
  readonly current: Section
}) {
  const dossier = useSettledDossier()
  const isReadOnly = useReadOnly()
  const empty = emptySections(dossier).length
  return (
    <>
      <EntryList
        groups={[
          {
            key: 'sections',
            title: '正文',
            entries: sections.map(section => ({
              key: section.id,
              title: section.title,
              writing: summaryWriting(dossier, section),
              ...(section.required ? {} : { note: '可不写' }),
              isCurrent: section === current,
              onOpen: () => go({ kind: 'summary', section: section.id }),
            })),
          },
        ]}
      />
      {empty > 0 && !isReadOnly && (
        <p className={styles.all}>
          <button type="button" className={styles.link} onClick={draftEmpty}>
            空着的 {empty} 部分都按台账生成初稿
          </button>
        </p>
      )}
      {isYearEnding(dossier, today()) && (
        <p className={styles.all}>
          <button type="button" className={styles.link} onClick={() => askNextYear(asked(dossier))}>
            建立 {dossier.year + 1} 年档案
          </button>
        </p>
      )}
      <p className={styles.note}>
        任务完成情况、指标对比、当年荣誉、督导整改和台账统计，导出时自动列在正文后面。
      </p>
    </>
  )
}

function asked(dossier: Dossier) {
  return { id: dossier.id, year: dossier.year, unit: fieldValue(dossier, 'unit') }
}
