import type { Comparison } from '#shared/domain/comparisons'
import type { Place } from '#shared/domain/place'
import type { Dossier } from '#shared/schema/dossier'

export type TableLine = {
  readonly key: string
  readonly place: Place
  readonly text: string
  readonly detail: string
}
export type TableList = {
  readonly title: string
  readonly lines: readonly TableLine[]
  /** How many more there are than an eye takes in. */
  readonly more: number
}

const takenIn = 8

/** The tables of the submission as short lists. */
export function byKindOf(
  { honours, media }: Dossier,
  comparisons: readonly Comparison[],
): readonly TableList[] {
  return [
    shortened(
      '前后对比',
      comparisons.map(({ fact, before, now, change }) => ({
        key: fact.id,
        place: { kind: 'facts', fact: fact.id },
        text: `${fact.name} ${before} → ${now}`,
        detail: change?.brief ?? '',
      })),
    ),
    shortened(
      '荣誉',
      honours.map(({ id, title, level, issuer }) => ({
        key: id,
        place: { kind: 'honours', row: id },
        text: title,
        detail: level || issuer,
      })),
    ),
    shortened(
      '媒体报道',
      media.map(({ id, title, medium }) => ({
        key: id,
        place: { kind: 'media', row: id },
        text: title,
        detail: medium,
      })),
    ),
  ]
}

function shortened(title: string, lines: readonly TableLine[]): TableList {
  return { title, lines: lines.slice(0, takenIn), more: Math.max(0, lines.length - takenIn) }
}
