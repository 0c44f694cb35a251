import type { Evidence } from '#shared/schema/dossier'

/** A quarter turn to the right or left. */
export function turned(rotation: Evidence['rotation'], by: 90 | -90): Evidence['rotation'] {
  const turns: readonly Evidence['rotation'][] = [0, 90, 180, 270]
  return turns[(turns.indexOf(rotation) + (by === 90 ? 1 : 3)) % 4] ?? 0
}
