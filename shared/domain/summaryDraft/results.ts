import type { Dossier } from '../../schema/dossier.ts'
import type { Fact } from '../../schema/facts.ts'
import type { EvidenceId, Inline } from '../../schema/richText.ts'
import { comparisonOf } from '../comparisons.ts'
import { chineseDate, shortDate } from '../dates.ts'
import { evidenceNaming } from '../evidenceNaming.ts'
import { bare, blank, bullets, chip, citations, type Part, paragraph, text } from './pieces.ts'
import { inYear } from './work.ts'

/** Every fact with a value: what changed first, then what was counted. */
export const effectsPart: Part = ({ dossier }) => {
  const facts = dossier.facts.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '')
  const changed = facts.filter(fact => comparisonOf(fact) !== null)
  const counted = facts.filter(fact => comparisonOf(fact) === null)
  if (facts.length === 0) return [paragraph(blank('创建前后变化最大的几个数，数从哪里来'))]
  return [
    ...(changed.length > 0
      ? [
          paragraph(text(`和创建前相比，${changed.length}项指标有前后对照：`)),
          ...bullets(changed.map(fact => changeItem(dossier, fact))),
        ]
      : []),
    ...bullets(counted.map(fact => countItem(dossier, fact))),
    paragraph(blank('服务对象、企业或社区因此得到的实惠，写一件具体的事')),
  ]
}

const verbs = { up: '升到', down: '降到', same: '保持在' } as const

function changeItem(dossier: Dossier, fact: Fact): readonly Inline[] {
  const direction = comparisonOf(fact)?.change?.direction
  return [
    text(`${fact.name.trim()}由`),
    chip(fact, 'before'),
    text(direction ? verbs[direction] : '变为'),
    chip(fact, 'value'),
    text(fact.period.trim() === '' ? '' : `（${fact.period.trim()}）`),
    ...citations(dossier, sourceOf(fact)),
    text('。'),
  ]
}

function countItem(dossier: Dossier, fact: Fact): readonly Inline[] {
  const period = fact.period.trim()
  return [
    text(`${period === '' ? '' : `${period}，`}${fact.name.trim()}`),
    chip(fact, 'value'),
    ...citations(dossier, sourceOf(fact)),
    text('。'),
  ]
}

function sourceOf({ source }: Fact): readonly EvidenceId[] {
  return source.kind === 'evidence' ? [source.evidence] : []
}

/** Honours and reports of the dossier’s year, and what those served sent. */
export const honoursPart: Part = ({ dossier }) => {
  const year = `${dossier.year}-`
  const honours = dossier.honours.filter(({ awardedOn }) => awardedOn.startsWith(year))
  return [
    ...(honours.length > 0
      ? bullets(honours.map(honour => honourItem(dossier, honour)))
      : [paragraph(blank('这一年获得的荣誉、授予机关和时间，没有就如实写明'))]),
    ...reports(dossier, year),
    ...thanks(dossier),
    paragraph(blank('服务品牌评选的结果')),
  ]
}

function honourItem(dossier: Dossier, honour: Dossier['honours'][number]): readonly Inline[] {
  const title = bare(honour.title)
  return [
    text(`${chineseDate(honour.awardedOn)}，获`),
    honour.issuer.trim() === '' ? blank('授予机关') : text(honour.issuer.trim()),
    text(`授予的“${title}”${honour.level.trim() === '' ? '' : `（${honour.level.trim()}）`}`),
    ...citations(dossier, evidenceNaming(dossier, title).slice(0, 1)),
    text('。'),
  ]
}

function reports(dossier: Dossier, year: string) {
  const own = dossier.media.filter(({ publishedOn }) => publishedOn.startsWith(year))
  if (own.length === 0) return [paragraph(blank('这一年的媒体报道'))]
  const byDay = own.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
  return [
    paragraph(text(`媒体报道表里${dossier.year}年的报道${own.length}篇：`)),
    ...bullets(
      byDay.map(({ medium, title, publishedOn }) => [
        text(`${shortDate(publishedOn)}，${medium.trim()}，《${bare(title)}》。`),
      ]),
    ),
  ]
}

function thanks(dossier: Dossier) {
  const own = inYear(dossier).filter(({ kind }) => kind === 'thanks')
  if (own.length === 0) return []
  const items = own.flatMap(({ happenedOn, title, evidence }, index) => [
    text(`${index > 0 ? '；' : ''}${shortDate(happenedOn)}，${bare(title)}`),
    ...citations(dossier, evidence),
  ])
  return [paragraph(text(`台账登记锦旗、感谢信${own.length}次：`), ...items, text('。'))]
}
