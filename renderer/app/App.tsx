import { lazy, Suspense, useEffect, useState } from 'react'
import type { Failure } from '#shared/failure'
import { failureText } from '#shared/failureText'
import { failureOf } from '../lib/attempt.ts'
import { call, listen } from '../lib/call.ts'
import { useCampaignSettings } from '../state/campaignSettings.ts'
import { useOpen } from '../state/dossier.ts'
import { useNextYear } from '../state/nextYear.ts'
import { useNoticeImport } from '../state/noticeImport.ts'
import { listenForTrouble, saveNow } from '../state/save.ts'
import { begin, useSession } from '../state/session.ts'
import { listenForProgress } from '../state/tasks.ts'
import { Desk } from './Desk.tsx'
import { Help } from './help/Help.tsx'
import { Notices } from './Notices.tsx'
import { started } from './started.ts'

// A dossier that opens with the program needs none of it.
const StartPlace = lazy(async () => ({
  default: (await import('../features/start/StartPlace.tsx')).StartPlace,
}))
const NextYearDialog = lazy(async () => ({
  default: (await import('../components/NextYearDialog.tsx')).NextYearDialog,
}))
const CampaignsPage = lazy(async () => ({
  default: (await import('../features/campaign/CampaignsPage.tsx')).CampaignsPage,
}))

const NoticePage = lazy(async () => ({
  default: (await import('../features/notice/NoticePage.tsx')).NoticePage,
}))

export function App() {
  const [failure, setFailure] = useState<Failure | null>(null)
  const hasSession = useSession(({ session }) => session !== null)
  const isNextYearAsked = useNextYear(({ asked }) => asked !== null)
  const isOpen = useOpen(({ open }) => open !== null)
  const isImporting = useNoticeImport(({ isShown }) => isShown)

  useEffect(() => {
    begin(started).catch((error: unknown) => setFailure(failureOf(error)))
    const stops = [
      listenForProgress(),
      listenForTrouble(),
      listen('window.closing', closeSaved),
      listen('window.flush', saveNow),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <>
      {failure && <p role="alert">{failureText(failure)}</p>}
      {hasSession && <Suspense fallback={null}>{page(isImporting, isOpen)}</Suspense>}
      <Help />
      {isNextYearAsked && (
        <Suspense fallback={null}>
          <NextYearDialog />
        </Suspense>
      )}
      <Notices />
    </>
  )
}

/** 通知导入 lies on top of what was there; that comes back when it is closed. */
function page(isImporting: boolean, isOpen: boolean) {
  if (isImporting) return <NoticePage />
  return isOpen ? <Desk /> : <Outside />
}

/** The window closes when the last word is on the disk; otherwise it stays and the save state says why. */
async function closeSaved(): Promise<void> {
  // Leaving the field ends what an input method has begun, so that it is saved too.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (await saveNow()) await call('window.close', {})
}

/** What stands there while no dossier is open. */
function Outside() {
  const isSettings = useCampaignSettings(({ isShown }) => isShown)
  return isSettings ? <CampaignsPage /> : <StartPlace />
}
