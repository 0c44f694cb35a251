import { RichText } from '#shared/schema/richText'
import { aDossier, aPdf } from './aDossier.ts'
import { aFact } from './aFact.ts'

const say = (text: string) => ({ type: 'text', text })
const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const cite = (evidence: string) => ({ type: 'citation', attrs: { evidence } })
const fact = (id: string, part: 'value' | 'before' = 'value') => ({
  type: 'fact',
  attrs: { fact: id, part },
})
const p = (...content: readonly object[]) => ({ type: 'paragraph', content })
const heading = (level: number, text: string) => ({
  type: 'heading',
  attrs: { level },
  content: [say(text)],
})
const item = (...texts: readonly string[]) => ({
  type: 'listItem',
  content: texts.map(text => p(say(text))),
})
const row = (type: string, ...texts: readonly string[]) => ({
  type: 'tableRow',
  content: texts.map(text => ({ type, content: [p(say(text))] })),
})

/** A section of the plan with everything that a text can hold: two levels, references, lists, a table, a picture. */
export const richSection = RichText.parse({
  type: 'doc',
  content: [
    heading(1, '为什么要创建'),
    p(
      say('路灯报修办结时限由'),
      fact('limit', 'before'),
      say('压到'),
      fact('limit'),
      say('，'),
      bold('群众满意率'),
      fact('satisfied'),
      cite('pennant'),
      say('。'),
    ),
    heading(2, '24小时有人值守'),
    p(
      say('值班记录见证明材料'),
      cite('duty'),
      say('，全年没有空岗。'),
      cite('pennant'),
      cite('duty'),
    ),
    {
      type: 'bulletList',
      content: [item('主干道每晚巡一遍', '雨雪天加巡一遍。'), item('背街小巷每周巡一遍')],
    },
    { type: 'orderedList', content: [item('接报'), item('派工'), item('回访')] },
    { type: 'orderedList', content: [item('巡查'), item('登记')] },
    {
      type: 'table',
      content: [
        row('tableHeader', '项目', '创建前', '现在'),
        row('tableCell', '办结时限', '5日', '2日'),
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [p(say('说明'))] },
            { type: 'tableCell', attrs: { colspan: 2 }, content: [p(say('均为工作日'))] },
          ],
        },
      ],
    },
    {
      type: 'picture',
      attrs: {
        file: { hash: 'c'.repeat(64), extension: 'jpg', width: 300, height: 200 },
        caption: '班组在滨河路换灯',
      },
    },
    p(say('下一步，把好做法写进规程。')),
  ],
})

/** A dossier in which `richSection` is the first section of the plan. */
export function aDossierToGive() {
  const empty = aDossier()
  const [section] = empty.campaign.planSections
  const id = section?.id ?? ''
  const [requirement] = empty.campaign.criteria.flatMap(criterion => criterion.requirements)
  const dossier = aDossier({
    plan: { [id]: richSection },
    evidence: [
      aPdf(requirement?.id ?? '', { id: 'pennant', title: '锦旗' }),
      aPdf(requirement?.id ?? '', { id: 'duty', title: '值班记录' }),
    ],
    facts: [aFact(), aFact({ id: 'limit', name: '办结时限', value: '2', before: '5', unit: '日' })],
  })
  return { dossier, key: { kind: 'plan', id } as const }
}
