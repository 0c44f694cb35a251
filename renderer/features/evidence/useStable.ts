import { useMemo, useRef } from 'react'

/** The same function for ever, so that what gets it is not rendered again for it. */
export function useStable<A extends readonly unknown[]>(
  run: (...args: A) => void,
): (...args: A) => void {
  const latest = useRef(run)
  latest.current = run
  return useMemo(
    () =>
      (...args: A) =>
        latest.current(...args),
    [],
  )
}
