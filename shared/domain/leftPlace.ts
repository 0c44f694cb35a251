import type { Dossier } from '../schema/dossier.ts'
import type { Place, PlaceKind } from './place.ts'
import { fieldsOf, requirementsOf } from './requirements.ts'

/** Of how many dossiers it is remembered: a few more than 开始 lists. */
export const mostBookmarks = 20

/** A place where something was written, as plain words that can be kept: its kind, and the id of the thing there. */
export type Left = { readonly kind: string; readonly thing: string }

/** The place again, and how it is called: “实施方案 · 服务体系”. */
export type LeftPlace = { readonly place: Place; readonly words: string }

type Find = (dossier: Dossier, thing: string) => LeftPlace | null

/**
 * How each kind of place is found again. Null where nothing is written, so that
 * looking something up does not push aside where one was writing. The titles of
 * what the user named are left out: preferences hold nothing of the content.
 */
const finders: Record<PlaceKind, Find | null> = {
  overview: null,
  coverage: null,
  campaign: null,
  checks: null,
  reading: null,
  export: null,
  unit: ({ campaign }, thing) =>
    thing === ''
      ? { place: { kind: 'unit' }, words: '单位与品牌' }
      : named(fieldsOf(campaign), thing, ({ id, label }) => ({
          place: { kind: 'unit', field: id },
          words: `单位与品牌 · ${label}`,
        })),
  plan: ({ campaign }, thing) =>
    named(campaign.planSections, thing, ({ id, title }) => ({
      place: { kind: 'plan', section: id },
      words: `实施方案 · ${title}`,
    })),
  tasks: whole({ place: { kind: 'tasks' }, words: '实施方案 · 责任分工表' }),
  submission: ({ campaign }, thing) =>
    named(requirementsOf(campaign), thing, ({ id, title }) => ({
      place: { kind: 'submission', requirement: id },
      words: `申报材料 · ${title}`,
    })),
  honours: whole({ place: { kind: 'honours' }, words: '申报材料 · 荣誉情况' }),
  media: whole({ place: { kind: 'media' }, words: '申报材料 · 媒体报道' }),
  ledger: whole({ place: { kind: 'ledger' }, words: '工作台账' }),
  summary: ({ campaign }, thing) =>
    named(campaign.summarySections, thing, ({ id, title }) => ({
      place: { kind: 'summary', section: id },
      words: `总结 · ${title}`,
    })),
  facts: whole({ place: { kind: 'facts' }, words: '事实台账' }),
  evidence: whole({ place: { kind: 'evidence' }, words: '证明材料' }),
}

/** What is kept of a place; null where nothing is written. */
export function leaveAt(place: Place): Left | null {
  return finders[place.kind] && { kind: place.kind, thing: thingOf(place) }
}

/** Null when the thing is no longer in the dossier, or was kept by a version that knew other places. */
export function findLeft(dossier: Dossier, { kind, thing }: Left): LeftPlace | null {
  return (Object.hasOwn(finders, kind) && finders[kind as PlaceKind]?.(dossier, thing)) || null
}

function thingOf(place: Place): string {
  switch (place.kind) {
    case 'unit':
      return place.field ?? ''
    case 'plan':
    case 'summary':
      return place.section ?? ''
    case 'submission':
      return place.requirement ?? ''
    default:
      return ''
  }
}

function whole(left: LeftPlace): Find {
  return () => left
}

function named<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  found: (thing: T) => LeftPlace,
): LeftPlace | null {
  const thing = things.find(other => other.id === id)
  return thing ? found(thing) : null
}
