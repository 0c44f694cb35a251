import { lazy, Suspense } from 'react'
import type { Place } from '#shared/domain/place'
import { assertNever } from '#shared/lib/never'
import { OverviewPlace } from '../features/overview/OverviewPlace.tsx'
import { useNavigation } from '../state/navigation.ts'
import styles from './Desk.module.css'
import { useGoAnywhere } from './goAnywhereState.ts'
import { OpenNotices } from './OpenNotices.tsx'
import { Rail } from './Rail.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TopLine } from './TopLine.tsx'

// 概览 must stand at once; the editor, the viewer and the rest are fetched when they are first needed.
const UnitPlace = lazy(async () => ({
  default: (await import('../features/unit/UnitPlace.tsx')).UnitPlace,
}))
const PlanPlace = lazy(async () => ({
  default: (await import('../features/plan/PlanPlace.tsx')).PlanPlace,
}))
const SubmissionPlace = lazy(async () => ({
  default: (await import('../features/submission/SubmissionPlace.tsx')).SubmissionPlace,
}))
const SummaryPlace = lazy(async () => ({
  default: (await import('../features/summary/SummaryPlace.tsx')).SummaryPlace,
}))
const FactsPlace = lazy(async () => ({
  default: (await import('../features/facts/FactsPlace.tsx')).FactsPlace,
}))
const EvidencePlace = lazy(async () => ({
  default: (await import('../features/evidence/EvidencePlace.tsx')).EvidencePlace,
}))
const LedgerPlace = lazy(async () => ({
  default: (await import('../features/ledger/LedgerPlace.tsx')).LedgerPlace,
}))
const CoveragePlace = lazy(async () => ({
  default: (await import('../features/coverage/CoveragePlace.tsx')).CoveragePlace,
}))
const ChecksPlace = lazy(async () => ({
  default: (await import('../features/checks/ChecksPlace.tsx')).ChecksPlace,
}))
const ReadingPlace = lazy(async () => ({
  default: (await import('../features/reading/ReadingPlace.tsx')).ReadingPlace,
}))
const ExportPlace = lazy(async () => ({
  default: (await import('../features/export/ExportPlace.tsx')).ExportPlace,
}))

const GoAnywhere = lazy(async () => ({
  default: (await import('./GoAnywhere.tsx')).GoAnywhere,
}))
const CampaignPlace = lazy(async () => ({
  default: (await import('../features/campaign/CampaignPlace.tsx')).CampaignPlace,
}))

/** The open dossier: rail, top line, and the place where the user is. */
export function Desk() {
  const place = useNavigation(state => state.place)
  const isSearching = useGoAnywhere(state => state.isOpen)
  useShortcuts()
  return (
    <div className={styles.desk}>
      <Rail />
      <div className={styles.middle}>
        <TopLine />
        <OpenNotices />
        <main className={styles.place} id="place">
          <Suspense fallback={null}>{placeView(place)}</Suspense>
        </main>
      </div>
      {isSearching && (
        <Suspense fallback={null}>
          <GoAnywhere />
        </Suspense>
      )}
    </div>
  )
}

function placeView(place: Place) {
  switch (place.kind) {
    case 'overview':
      return <OverviewPlace />
    case 'unit':
      return <UnitPlace place={place} />
    case 'plan':
    case 'tasks':
      return <PlanPlace place={place} />
    case 'submission':
    case 'honours':
    case 'media':
      return <SubmissionPlace place={place} />
    case 'summary':
      return <SummaryPlace place={place} />
    case 'facts':
      return <FactsPlace place={place} />
    case 'ledger':
      return <LedgerPlace place={place} />
    case 'evidence':
      return <EvidencePlace place={place} />
    case 'coverage':
      return <CoveragePlace />
    case 'campaign':
      return <CampaignPlace place={place} />
    case 'checks':
      return <ChecksPlace />
    case 'reading':
      return <ReadingPlace />
    case 'export':
      return <ExportPlace />
    default:
      return assertNever(place)
  }
}
