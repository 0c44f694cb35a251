import { create } from 'zustand'
import type { Place } from '#shared/domain/place'

/** Where the user is. `visit` grows with every move, so that going again to the same place is noticed. */
export const useNavigation = create<{ readonly place: Place; readonly visit: number }>(() => ({
  place: { kind: 'overview' },
  visit: 0,
}))

export function go(place: Place): void {
  useNavigation.setState(({ visit }) => ({ place, visit: visit + 1 }))
}
