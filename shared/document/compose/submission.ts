import type { Subject } from '../../checks/check.ts'
import { isBlank } from '../../domain/characterCount.ts'
import { chineseDate } from '../../domain/dates.ts'
import { contactFields, fieldValue } from '../../domain/requirements.ts'
import type { Criterion, Requirement } from '../../schema/campaign.ts'
import type { Dossier } from '../../schema/dossier.ts'
import {
  type Block,
  type ContentsEntry,
  type Doc,
  heading,
  type Inline,
  inlineWords,
  paragraph,
  words,
} from '../model.ts'
import { numbered } from '../numbered.ts'
import { withCitedAt } from './citedAt.ts'
import { comparisonBlocks } from './comparisons.ts'
import { coverageBlocks } from './coverage.ts'
import {
  citablesOf,
  evidenceBlocks,
  type PrintedItem,
  printedItems,
  type Recordings,
} from './evidence.ts'
import { formBlock } from './form.ts'
import { activityBlocks, inspectionBlocks, ledgerYearBlocks } from './ledger.ts'
import { honoursBlocks, mediaBlocks } from './records.ts'
import { type Citables, richBlocks } from './richBlocks.ts'
import { bareBrand, brandTitle, deliverableTitle } from './titles.ts'

/** The coverage shows weak places too, so it is printed only when the unit asks for it. */
export type Composing = Subject & {
  readonly withCoverage?: boolean
  /** The package carries the originals; sheets that stand in for one say where it is. */
  readonly withOriginals?: boolean
  readonly recordings?: Recordings
}

/**
 * 申报材料: cover, form, contents, the text by criterion, honours, media, what the
 * ledger tells, if wanted the coverage, list of evidence, then one sheet for each
 * page of evidence.
 */
export function composeSubmission(composing: Composing): Doc {
  const { dossier, campaign, today, withCoverage = false, withOriginals = true } = composing
  const { recordings = new Map() } = composing
  const unit = fieldValue(dossier, 'unit').trim()
  const title = deliverableTitle(campaign, 'submission')
  const lines = [unit, `${brandTitle(dossier)}${title}`].filter(line => line)
  const evidence = printedItems(dossier)
  const citables = citablesOf(evidence)

  const form: readonly Block[] = [
    { kind: 'title', lines: [campaign.title, '申报表'], anchor: 'form', startsPage: true },
    formBlock(dossier, campaign),
  ]
  const { blocks: text, citedAt } = withCitedAt([
    { kind: 'title', lines, anchor: 'title-1', startsPage: true },
    ...campaign.criteria.flatMap(criterion =>
      criterionBlocks({ dossier, criterion, citables, evidence }),
    ),
    ...comparisonBlocks(dossier, evidence),
    ...honoursBlocks(dossier.honours),
    ...mediaBlocks(dossier.media),
    ...activityBlocks(dossier, evidence),
    ...inspectionBlocks(dossier, evidence),
    ...ledgerYearBlocks(dossier, today),
    ...(withCoverage ? coverageBlocks(dossier) : []),
  ])
  const sheets = evidenceBlocks(dossier, evidence, { citedAt, withOriginals, recordings })
  const body = numbered([...text, ...sheets])
  return {
    title: lines.join(''),
    author: unit,
    date: today,
    layout: dossier.layout,
    blocks: [
      cover({ dossier, campaign, today }, title),
      ...form,
      { kind: 'contents', entries: contentsOf([...form, ...body]) },
      ...body,
    ],
  }
}

function cover({ dossier, campaign, today }: Subject, title: string): Block {
  const tier = campaign.tiers.find(({ id }) => id === dossier.tier)?.title ?? ''
  const { contact, phone } = contactFields(campaign)
  const facts = [
    { label: '申报单位', value: fieldValue(dossier, 'unit') },
    { label: '品牌层级', value: tier },
    ...(contact ? [{ label: '联系人', value: fieldValue(dossier, contact.id) }] : []),
    ...(phone ? [{ label: '联系电话', value: fieldValue(dossier, phone.id) }] : []),
    { label: '申报日期', value: chineseDate(today) },
  ]
  const above = `${dossier.year}年度${campaign.title}`
  return { kind: 'cover', above, title, brand: bareBrand(dossier), facts }
}

type CriterionPart = {
  readonly dossier: Dossier
  readonly criterion: Criterion
  readonly citables: Citables
  readonly evidence: readonly PrintedItem[]
}

/** A criterion always has its heading: the notice names all of them. */
function criterionBlocks({ dossier, criterion, citables, evidence }: CriterionPart) {
  const demands = criterion.requirements.flatMap((requirement): readonly Block[] => {
    const text = dossier.narratives[requirement.id]
    const proofs = proofLine(requirement, evidence)
    const references = { citables, wording: dossier }
    if (isBlank(text) && proofs.length === 0) return []
    return [heading(2, [words(requirement.title)]), ...richBlocks(text, 2, references), ...proofs]
  })
  return [
    heading(1, [words(criterion.title)]),
    ...(demands.length > 0 ? demands : [paragraph(words('（本部分尚未填写）'))]),
  ]
}

function proofLine(requirement: Requirement, evidence: readonly PrintedItem[]): readonly Block[] {
  const proofs = evidence.filter(({ item }) => item.supports.includes(requirement.id))
  if (proofs.length === 0) return []
  const content = proofs.flatMap(({ item, number, anchor }, index): readonly Inline[] => [
    ...(index > 0 ? [words('；')] : []),
    { kind: 'citation', number, target: anchor },
    words(` ${item.title}`),
  ])
  return [{ kind: 'proofLine', content: [words('证明材料：'), ...content] }]
}

/** Titles and the two upper levels of headings. */
function contentsOf(blocks: readonly Block[]): readonly ContentsEntry[] {
  return blocks.flatMap((block): readonly ContentsEntry[] => {
    if (block.kind === 'title') {
      return block.anchor === 'form'
        ? [{ level: 1, text: block.lines.join(''), target: block.anchor }]
        : []
    }
    if (block.kind !== 'heading' || block.level > 2) return []
    const text = `${block.number}${inlineWords(block.content)}`
    return [{ level: block.level === 1 ? 1 : 2, text, target: block.anchor }]
  })
}
