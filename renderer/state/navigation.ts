import { create } from 'zustand'
import type { Place } from '#shared/domain/place'
import type { Span } from '#shared/domain/span'

type Navigation = {
  readonly place: Place
  /** Grows with every move, so that going again to the same place is noticed. */
  readonly visit: number
  /** The very words there, when a finding led to them. */
  readonly span: Span | null
}

/** Where the user is. */
export const useNavigation = create<Navigation>(() => ({
  place: { kind: 'overview' },
  visit: 0,
  span: null,
}))

export function go(place: Place, span: Span | null = null): void {
  useNavigation.setState(({ visit }) => ({ place, span, visit: visit + 1 }))
}
