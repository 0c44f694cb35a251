import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { factText } from '#shared/domain/facts'
import { ledgerRowTitles, rowOf } from '#shared/domain/ledger'
import type { Place } from '#shared/domain/place'
import { fieldsOf } from '#shared/domain/requirements'
import type { Dossier } from '#shared/schema/dossier'
import { showNoticeImport } from '../state/noticeImport.ts'
import { railPlaces, settingsTitle } from './places.ts'

export type Destination = {
  readonly key: string
  readonly title: string
  readonly kind: string
  /** Where to; a page outside of the dossier has a `show` of its own. */
  readonly place: Place
  readonly show?: () => void
}

const shown = 50

/** Everything that has a name and a place, in the order of the work. */
export function destinations(dossier: Dossier): readonly Destination[] {
  const { campaign } = dossier
  const numbers = evidenceNumbers(dossier)
  return [
    ...railPlaces.map(({ kind, title }) => ({ key: kind, title, kind: '', place: { kind } })),
    ...fieldsOf(campaign).map(field => ({
      key: `field:${field.id}`,
      title: field.label,
      kind: '单位与品牌',
      place: { kind: 'unit' as const, field: field.id },
    })),
    ...campaign.planSections.map(section => ({
      key: `plan:${section.id}`,
      title: section.title,
      kind: '实施方案',
      place: { kind: 'plan' as const, section: section.id },
    })),
    { key: 'tasks', title: '责任分工表', kind: '实施方案', place: { kind: 'tasks' } },
    ...campaign.criteria.flatMap(criterion =>
      criterion.requirements.map(requirement => ({
        key: `requirement:${requirement.id}`,
        title: requirement.title,
        kind: `申报材料 · ${criterion.title}`,
        place: { kind: 'submission' as const, requirement: requirement.id },
      })),
    ),
    { key: 'honours', title: '荣誉情况', kind: '申报材料', place: { kind: 'honours' } },
    { key: 'media', title: '媒体报道', kind: '申报材料', place: { kind: 'media' } },
    ...campaign.summarySections.map(section => ({
      key: `summary:${section.id}`,
      title: section.title,
      kind: '总结',
      place: { kind: 'summary' as const, section: section.id },
    })),
    ...dossier.facts.map(fact => ({
      key: `fact:${fact.id}`,
      title: `${fact.name} ${factText(fact, 'value')}`,
      kind: '事实台账',
      place: { kind: 'facts' as const, fact: fact.id },
    })),
    { key: 'campaign', title: settingsTitle, kind: '', place: { kind: 'campaign' } },
    {
      key: 'notice',
      title: '通知导入',
      kind: '从通知生成创建活动',
      place: { kind: 'overview' },
      show: () => showNoticeImport(true),
    },
    { key: 'coverage', title: '标准覆盖图', kind: '概览', place: { kind: 'coverage' } },
    { key: 'reading', title: '专家十分钟', kind: '自查 · 模拟评分', place: { kind: 'reading' } },
    ...dossier.ledger.map(entry => ({
      key: `entry:${entry.id}`,
      title: entry.title,
      kind: `工作台账 · ${ledgerRowTitles[rowOf(entry)]}`,
      place: { kind: 'ledger' as const, entry: entry.id },
    })),
    ...dossier.evidence.map(item => ({
      key: `evidence:${item.id}`,
      title: `${numbers.get(item.id) ?? ''} ${item.title}`,
      kind: '证明材料',
      place: { kind: 'evidence' as const, item: item.id },
    })),
  ]
}

/** Those that contain every word, in any order. */
export function matching(all: readonly Destination[], words: string): readonly Destination[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return all
    .filter(({ title, kind }) => {
      const text = `${title} ${kind}`.toLowerCase()
      return wanted.every(word => text.includes(word))
    })
    .slice(0, shown)
}
