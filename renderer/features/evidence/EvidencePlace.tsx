import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { NumberedEvidence } from '#shared/domain/evidenceNumbers'
import type { Place } from '#shared/domain/place'
import type { EvidenceId } from '#shared/schema/richText'
import { SentNumbers } from '../../components/SentNumbers.tsx'
import { TaskBar } from '../../components/TaskBar.tsx'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { useSettings } from '../../state/session.ts'
import { DropTarget } from './DropTarget.tsx'
import { EmptyShelf } from './EmptyShelf.tsx'
import styles from './EvidencePlace.module.css'
import { Filters } from './Filters.tsx'
import { everything } from './filter.ts'
import { Head } from './Head.tsx'
import { shift } from './OrderButtons.tsx'
import { Panel } from './Panel.tsx'
import { removeAloud } from './removeAloud.ts'
import { Shelf } from './Shelf.tsx'
import type { Command } from './shelfKeys.ts'
import { TakeInReport } from './TakeInReport.tsx'
import { useKnowledge } from './useKnowledge.ts'
import { usePaste } from './usePaste.ts'
import { useShelf } from './useShelf.ts'
import { useTakeIn } from './useTakeIn.ts'
import { Viewer } from './viewer/Viewer.tsx'

/** 证明材料: taking in, putting in order, describing and looking at the evidence. */
export function EvidencePlace({ place }: { readonly place: Extract<Place, { kind: 'evidence' }> }) {
  const evidence = useDossier(dossier => dossier.evidence)
  const kinds = useDossier(({ campaign }) => campaign.evidenceKinds)
  const isReadOnly = useReadOnly()
  const view = useSettings()?.evidenceView ?? 'grid'
  const knowledge = useKnowledge()
  const shelf = useShelf(place, knowledge)
  const { groups, selection, choose, chooseAll } = shelf
  const [viewed, setViewed] = useState<EvidenceId | null>(null)
  const takeIn = useTakeIn(chooseAll)
  const isClosed = isReadOnly || takeIn.progress !== null
  usePaste(takeIn, isClosed)

  const kindTitles = useMemo(
    () => new Map(kinds.map(({ id, title }) => [id as string, title])),
    [kinds],
  )
  const entries = groups.flatMap(({ items }) => items)
  const showable = entries.filter(({ item }) => item.file.kind !== 'original')
  const open = (id: EvidenceId) => {
    if (showable.some(({ item }) => item.id === id)) setViewed(id)
  }

  function run(command: Exclude<Command, { readonly kind: 'go' }>): void {
    const { focus, chosen } = selection
    if (command.kind === 'all') chooseAll(entries.map(({ item }) => item.id))
    else if (command.kind === 'none') chooseAll([])
    else if (focus === null) return
    else if (command.kind === 'toggle') choose(focus, 'toggle')
    else if (command.kind === 'open') open(focus)
    else if (command.kind === 'shift') shift(focus, command.by)
    else if (chosen.size > 0) {
      const next = afterRemoval(entries, chosen)
      removeAloud(chosen)
      if (next) choose(next, 'only')
    }
  }

  return (
    <DropTarget isOff={isClosed} onDrop={files => void takeIn.takeDropped(files)}>
      <Head
        total={evidence.length}
        faulty={knowledge.faulty.size}
        view={view}
        takeIn={takeIn}
        isReadOnly={isReadOnly}
      />
      <div className={styles.news}>
        <SentNumbers />
        {takeIn.progress && <TaskBar progress={takeIn.progress} />}
        {takeIn.report && <TakeInReport report={takeIn.report} onClose={takeIn.closeReport} />}
      </div>
      {evidence.length === 0 ? (
        <EmptyShelf takeIn={takeIn} isReadOnly={isReadOnly} />
      ) : (
        <div className={styles.body}>
          <div className={styles.left}>
            <Filters
              filter={shelf.filter}
              onChange={shelf.setFilter}
              counts={{
                onlyLoose: evidence.filter(({ supports }) => supports.length === 0).length,
                onlyUncited: evidence.filter(({ id }) => !knowledge.cited.has(id)).length,
                onlyFaulty: knowledge.faulty.size,
              }}
              shown={entries.length}
              total={evidence.length}
            />
            {entries.length === 0 ? (
              <p className={styles.none}>
                没有符合条件的材料。
                <Button onClick={() => shelf.setFilter(everything)}>清除筛选</Button>
              </p>
            ) : (
              <Shelf
                groups={groups}
                view={view}
                selection={selection}
                faulty={knowledge.faulty}
                kindTitles={kindTitles}
                isReadOnly={isReadOnly}
                onSelect={choose}
                onCommand={run}
                onOpen={open}
              />
            )}
          </div>
          <Panel
            groups={shelf.all}
            chosen={shelf.chosen}
            knowledge={knowledge}
            isReadOnly={isReadOnly}
            onOpen={open}
            onRemove={removeAloud}
            onClear={() => chooseAll([])}
          />
        </div>
      )}
      {viewed && (
        <Viewer
          entries={showable}
          current={viewed}
          isReadOnly={isReadOnly}
          onShow={id => {
            setViewed(id)
            choose(id, 'only')
          }}
          onClose={() => setViewed(null)}
        />
      )}
    </DropTarget>
  )
}

/** The piece that the keyboard goes to when the chosen ones are gone: the next, else the last before. */
function afterRemoval(
  entries: readonly NumberedEvidence[],
  removed: ReadonlySet<EvidenceId>,
): EvidenceId | undefined {
  const ids = entries.map(({ item }) => item.id)
  const last = ids.findLastIndex(id => removed.has(id))
  return ids[last + 1] ?? ids.slice(0, last).findLast(id => !removed.has(id))
}
