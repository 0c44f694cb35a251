import type { Place, PlaceKind } from '#shared/domain/place'

/** The places in the order of the work. Tables live inside their place. */
export const railPlaces = [
  { kind: 'overview', title: '概览' },
  { kind: 'unit', title: '单位与品牌' },
  { kind: 'plan', title: '实施方案' },
  { kind: 'submission', title: '申报材料' },
  { kind: 'summary', title: '总结' },
  { kind: 'facts', title: '事实台账' },
  { kind: 'ledger', title: '工作台账' },
  { kind: 'evidence', title: '证明材料' },
  { kind: 'checks', title: '自查' },
  { kind: 'export', title: '导出' },
] as const satisfies readonly { readonly kind: PlaceKind; readonly title: string }[]

const keys = '1234567890'

/** With Ctrl it leads to the place at that index; the tenth has 0, those after it have none. */
export function keyOf(index: number): string | undefined {
  return keys[index]
}

export type RailKind = (typeof railPlaces)[number]['kind']

export function railKind(place: Place): RailKind | null {
  if (place.kind === 'tasks') return 'plan'
  if (place.kind === 'honours' || place.kind === 'media') return 'submission'
  if (place.kind === 'coverage') return 'overview'
  if (place.kind === 'reading') return 'checks'
  // 活动设置 is no step of the work: it stands apart at the foot of the rail.
  if (place.kind === 'campaign') return null
  return place.kind
}

export const settingsTitle = '活动设置'

export function placeTitle(place: Place): string {
  if (place.kind === 'campaign') return settingsTitle
  return railPlaces.find(({ kind }) => kind === railKind(place))?.title ?? ''
}
