import type { Coverage, CriterionCoverage } from '../domain/coverage.ts'
import { citationMark } from '../domain/lines.ts'
import { spokenLines } from '../domain/spokenLines.ts'
import { isOutside } from '../domain/strength.ts'
import type { Dossier } from '../schema/dossier.ts'
import { figuresIn } from './figures.ts'
import { named, type Question, type Topic } from './question.ts'

/** A demand as an expert has it in hand. */
type Demand = Coverage & { readonly text: string }

/** Something that a demand lacks; several that lack the same are asked together. */
type Gap = {
  readonly topic: Topic
  readonly weight: number
  readonly isOpen: (demand: Demand) => boolean
  readonly ask: (titles: string, isOne: boolean) => string
}

const isWritten = ({ writing }: Demand) => writing !== 'empty'
/** Two sentences cannot tell everything. */
const isLong = ({ characters }: Demand) => characters >= 100

const gaps: readonly Gap[] = [
  {
    topic: 'text',
    weight: 100,
    isOpen: demand => !isWritten(demand),
    ask: titles => `${titles}还一个字没写：单位在这方面做了什么？`,
  },
  {
    topic: 'proof',
    weight: 85,
    isOpen: demand => isWritten(demand) && demand.missing > 0 && demand.evidence.length === 0,
    ask: titles => `${titles}一份证明材料也没有，凭什么相信？`,
  },
  {
    topic: 'proof',
    weight: 52,
    isOpen: demand => isWritten(demand) && demand.missing > 0 && demand.evidence.length > 0,
    ask: (titles, isOne) => `${titles}的证明材料不够数，${isOne ? '还' : '各还'}有什么能证明？`,
  },
  {
    topic: 'number',
    weight: 60,
    isOpen: demand => isWritten(demand) && figuresIn(demand.text).length === 0,
    ask: titles => `${titles}没有一个数：做了多少次，惠及多少户、多少人？`,
  },
  {
    topic: 'telling',
    weight: 50,
    isOpen: demand => isWritten(demand) && !time.test(demand.text),
    ask: titles => `${titles}没说时间：从什么时候开始，数算到哪一天？`,
  },
  {
    topic: 'telling',
    weight: 46,
    isOpen: demand => isLong(demand) && time.test(demand.text) && !somebody.test(demand.text),
    ask: titles => `${titles}看不出是谁做的、为谁做的？`,
  },
  {
    topic: 'telling',
    weight: 44,
    isOpen: demand =>
      isLong(demand) &&
      time.test(demand.text) &&
      somebody.test(demand.text) &&
      !outcome.test(demand.text),
    ask: titles => `${titles}做了以后结果怎样？`,
  },
]

const time = /\d年|\d月|\d日|年初|年底|季度|[一二三四五六七八九十〇]年|全年|期间/
const somebody =
  /[班队组科处室所站局]|中心|公司|师傅|居民|住户|群众|企业|商户|业主|市民|职工|社区|小区|用户|学校|医院|街道|单位|党员|骨干|人/
const outcome =
  /[降升增减缩提][到至少为短高了]|解决|恢复|满意|零|无[一人]|没有|合格|完成|获|省下|节约|减少|提高|达到|成功|算完|不用|取消|公布|写[进入]|培训|覆盖|\d/

export function gapQuestions(
  dossier: Dossier,
  { criterion, demands: coverage }: CriterionCoverage,
): readonly Question[] {
  const demands = coverage.map(demand => ({ ...demand, text: spokenText(dossier, demand) }))
  return [
    ...gaps.flatMap(gap => askTogether(gap, demands)),
    ...outsideQuestions(criterion.title, demands),
    ...comparisonQuestions(criterion.title, demands),
  ]
}

function spokenText(dossier: Dossier, { requirement }: Coverage): string {
  const text = dossier.narratives[requirement.id]
  if (!text) return ''
  return spokenLines(text, dossier)
    .map(line => line.text.replaceAll(citationMark, ''))
    .join('\n')
}

function askTogether(
  { topic, weight, isOpen, ask }: Gap,
  demands: readonly Demand[],
): readonly Question[] {
  return together(demands.filter(isOpen), { topic, weight }, open =>
    ask(named(open.map(({ requirement }) => requirement.title)), open.length === 1),
  )
}

/** Nobody but the unit itself speaks for it. */
function outsideQuestions(criterion: string, demands: readonly Demand[]): readonly Question[] {
  const written = demands.filter(demand => isWritten(demand) && demand.evidence.length > 0)
  const alone = written.filter(({ reached }) => !reached.some(isOutside))
  const isAll = alone.length === written.length
  return together(alone, { topic: 'outside', weight: isAll ? 75 : 48 }, open =>
    isAll
      ? `“${criterion}”都是单位自己说的：服务对象、媒体、上级，谁来作证？`
      : `${named(open.map(({ requirement }) => requirement.title))}除了单位自己，还有谁能作证？`,
  )
}

/** One comparison carries a criterion; each demand need not have its own. */
function comparisonQuestions(criterion: string, demands: readonly Demand[]): readonly Question[] {
  const written = demands.filter(isWritten)
  if (written.some(({ reached, text }) => reached.includes('comparison') || pair.test(text))) {
    return []
  }
  return together(
    written,
    { topic: 'comparison', weight: 58 },
    () => `“${criterion}”没有一组前后对比的数：做之前是多少，做之后是多少？`,
  )
}

const pair =
  /[由从]\D{0,4}\d[^。；]{0,16}[降升增减缩提压][到至为少短高]|比[^。，；]{2,12}[高低快少多增减]/

function together(
  open: readonly Demand[],
  head: Pick<Question, 'topic' | 'weight'>,
  ask: (open: readonly Demand[]) => string,
): readonly Question[] {
  const first = open[0]
  if (!first) return []
  return [
    {
      ...head,
      text: ask(open),
      at: { kind: 'submission', requirement: first.requirement.id },
      demands: open.map(({ requirement }) => requirement.id),
    },
  ]
}
