import type { PointId } from '../../schema/answers.ts'
import { type Frame, pointsOf } from './frames.ts'

/**
 * Which of a campaign's guide questions helps with which point: each belongs to
 * the first point whose words it contains, or to what is done. So every question
 * is shown once on the way, whatever a bureau asks.
 */
export function questionsFor(
  frame: Frame,
  point: PointId,
  questions: readonly string[],
): readonly string[] {
  return questions.filter(question => pointFor(frame, question) === point)
}

function pointFor(frame: Frame, question: string): PointId {
  const ids = new Set(pointsOf(frame).map(({ id }) => id))
  const found = signs.find(([id, words]) => ids.has(id) && words.test(question))
  return found?.[0] ?? (frame.tense === 'done' ? 'deed' : 'intent')
}

const signs: readonly (readonly [PointId, RegExp])[] = [
  [
    'witness',
    /证明|作证|证书|书面|来函|感谢信|锦旗|表扬|媒体|报道|荣誉|获奖|哪份|台账在|谁发布|监督|由谁测|有没有(?:记录|推广|参编)/,
  ],
  [
    'figures',
    /对比|比(?:规定|上|哪|的是)|和.{1,6}比|前后|满意率|平均|合格率|办结率|多少(?:篇|件，|个数)|最能说明|现在(?:各)?是多少|省下|省了|少跑|少停产/,
  ],
  ['problem', /难处|问题(?:存在|有几|是)|为什么|因为什么|谁提出|渠道|不满意|回应|短板/],
  ['since', /哪一?年|哪天|什么时候|从哪|起用/],
  ['often', /多少(?:次|批|场|单)|多久|几趟|几次|多少人、车/],
  ['whom', /多少户|谁得了|谁先|受益|哪些单位|居民知/],
  ['basis', /依据|家底|短板|已有|起点|特色|从哪里来|已经写进/],
  ['who', /由谁|谁供稿|哪些人|分别负责|谁管/],
  ['until', /月|期限|多久|日子|什么时候/],
  ['goal', /几个数|争取|标准和时限|达到|承诺/],
  ['proof', /检验|看到了|考核|监督|怎样知道/],
]
