import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { minutesGiven } from '#shared/rehearsal/pace'

/** The ten minutes of whoever reads as an expert. They go on while a link is followed to its place. */
type Timer = {
  /** Whose reading it is; another dossier begins anew. */
  readonly dossier: string
  /** Milliseconds spent before the last start. */
  readonly spent: number
  /** By `performance.now()`; `null` while it stands still. */
  readonly since: number | null
}

const useTimer = create<Timer>(() => ({ dossier: '', spent: 0, since: null }))

export const millisecondsGiven = minutesGiven * 60_000

export function startOrPause(): void {
  useTimer.setState(timer => {
    const spent = spentNow(timer)
    if (timer.since !== null) return { spent, since: null }
    return { spent: spent >= millisecondsGiven ? 0 : spent, since: performance.now() }
  })
}

export function startOver(): void {
  useTimer.setState({ spent: 0, since: null })
}

function spentNow({ spent, since }: Timer): number {
  const all = spent + (since === null ? 0 : performance.now() - since)
  return Math.min(millisecondsGiven, all)
}

/** Looked at twice a second while it runs; stops by itself when the time is over. */
export function useReadingTime(dossier: string): {
  readonly spent: number
  readonly isRunning: boolean
} {
  const timer = useTimer()
  useEffect(() => {
    if (useTimer.getState().dossier !== dossier) {
      useTimer.setState({ dossier, spent: 0, since: null })
    }
  }, [dossier])
  const [, setTick] = useState(0)
  const isRunning = timer.since !== null
  useEffect(() => {
    if (!isRunning) return
    const tick = setInterval(() => {
      if (spentNow(useTimer.getState()) >= millisecondsGiven) {
        useTimer.setState({ spent: millisecondsGiven, since: null })
      }
      setTick(count => count + 1)
    }, 500)
    return () => clearInterval(tick)
  }, [isRunning])
  return { spent: spentNow(timer), isRunning }
}
