import { useEffect, useRef } from 'react'
import type { Place } from '#shared/domain/place'
import { sectionWriting } from '#shared/domain/progress'
import type { Section, SectionId } from '#shared/schema/campaign'
import { RowTable } from '../../components/rows/RowTable.tsx'
import { Companion } from '../../components/writing/Companion.tsx'
import { EntryList } from '../../components/writing/EntryList.tsx'
import { type Neighbour, Neighbours } from '../../components/writing/Neighbours.tsx'
import { SectionText } from '../../components/writing/SectionText.tsx'
import { WritingDesk } from '../../components/writing/WritingDesk.tsx'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { TaskTimeline } from './TaskTimeline.tsx'
import { taskTable } from './taskTable.ts'

/** Where one was before looking at another place. */
let lastSection: SectionId | undefined

/** 实施方案: its sections one by one, and the responsibility table. */
export function PlanPlace({
  place,
}: {
  readonly place: Extract<Place, { kind: 'plan' | 'tasks' }>
}) {
  const sections = useDossier(dossier => dossier.campaign.planSections)
  const wanted = place.kind === 'plan' ? (place.section ?? lastSection) : undefined
  const section =
    place.kind === 'tasks' ? undefined : (sections.find(({ id }) => id === wanted) ?? sections[0])
  const sheet = useRef<HTMLDivElement>(null)
  const id = section?.id
  useEffect(() => {
    if (id) lastSection = id
    sheet.current?.scrollTo(0, 0)
  }, [id])

  const list = <PlanList sections={sections} current={section} />
  if (!section) {
    return (
      <WritingDesk title="实施方案" list={list} sheet={sheet}>
        <TaskTable focusRow={place.kind === 'tasks' ? place.task : undefined} />
        <Neighbours before={sectionAt(sections, sections.length - 1)} after={undefined} />
      </WritingDesk>
    )
  }
  const index = sections.indexOf(section)
  return (
    <WritingDesk
      title="实施方案"
      list={list}
      sheet={sheet}
      companion={<Companion asked={section} of={{ list: 'plan', id: section.id }} />}
    >
      <SectionText key={section.id} of="plan" section={section} index={index} />
      <Neighbours
        before={sectionAt(sections, index - 1)}
        after={sectionAt(sections, index + 1) ?? toTasks}
      />
    </WritingDesk>
  )
}

const toTasks: Neighbour = { title: taskTable.title, onOpen: () => go({ kind: 'tasks' }) }

function sectionAt(sections: readonly Section[], index: number): Neighbour | undefined {
  const section = sections[index]
  return (
    section && { title: section.title, onOpen: () => go({ kind: 'plan', section: section.id }) }
  )
}

function PlanList({
  sections,
  current,
}: {
  readonly sections: readonly Section[]
  readonly current: Section | undefined
}) {
  const dossier = useSettledDossier()
  const tasks = useDossier(({ tasks }) => tasks.length)
  return (
    <EntryList
      groups={[
        {
          key: 'sections',
          title: '正文',
          entries: sections.map(section => ({
            key: section.id,
            title: section.title,
            writing: sectionWriting(dossier, section),
            ...(section.required ? {} : { note: '可不写' }),
            isCurrent: section === current,
            onOpen: () => go({ kind: 'plan', section: section.id }),
          })),
        },
        {
          key: 'tables',
          title: '附表',
          entries: [
            {
              key: 'tasks',
              title: taskTable.title,
              writing: tasks > 0 ? 'complete' : 'empty',
              note: `${tasks} 项`,
              isCurrent: current === undefined,
              onOpen: toTasks.onOpen,
            },
          ],
        },
      ]}
    />
  )
}

function TaskTable({ focusRow }: { readonly focusRow: string | undefined }) {
  const rows = useDossier(({ tasks }) => tasks)
  const isReadOnly = useReadOnly()
  return (
    <>
      <RowTable kind={taskTable} rows={rows} isReadOnly={isReadOnly} focusRow={focusRow} />
      <TaskTimeline />
    </>
  )
}
