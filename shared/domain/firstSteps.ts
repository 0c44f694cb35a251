import type { Dossier } from '../schema/dossier.ts'
import { richTextCount } from './characterCount.ts'
import type { Place } from './place.ts'
import { fieldsOf, fieldValue } from './requirements.ts'
import { writtenTexts } from './writtenTexts.ts'

/** One of the few steps from an empty dossier to a page of one's own. */
export type FirstStep = {
  readonly text: string
  readonly detail: string
  readonly place: Place
  readonly isDone: boolean
}

/** What makes a page one's own: who, one text, one proof, and a look at how it will be printed. */
export function firstSteps(dossier: Dossier, hasSeenPages: boolean): readonly FirstStep[] {
  const { campaign, evidence } = dossier
  const [section] = campaign.planSections
  return [
    {
      text: '填好单位和品牌',
      detail: '两个名称会印在封面上，品牌没想好可以先起一个',
      place: unnamedField(dossier),
      isDone: ['unit', 'brand'].every(id => fieldValue(dossier, id).trim() !== ''),
    },
    {
      text: '写一小段方案',
      detail: `从“${section?.title ?? '第一部分'}”写起，几句话就行，没有头绪就点“起草”`,
      place: section ? { kind: 'plan', section: section.id } : { kind: 'plan' },
      isDone: writtenTexts(dossier, campaign).some(({ rich }) => richTextCount(rich, dossier) > 0),
    },
    {
      text: '放一份证明材料',
      detail: '一张现场照片就可以，拖进来软件会自己编号',
      place: { kind: 'evidence' },
      isDone: evidence.length > 0,
    },
    {
      text: '看成稿，导出',
      detail: '先看看印出来的样子，再得到 Word 和 PDF',
      place: { kind: 'export' },
      isDone: hasSeenPages,
    },
  ]
}

/** The first of the two names that is missing, or the brand. */
function unnamedField(dossier: Dossier): Place {
  const wanted = ['unit', 'brand'].find(id => fieldValue(dossier, id).trim() === '') ?? 'brand'
  const field = fieldsOf(dossier.campaign).find(({ id }) => id === wanted)
  return field ? { kind: 'unit', field: field.id } : { kind: 'unit' }
}
