import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { dismiss } from '#shared/checks/dismissals'
import { linesOf } from '#shared/domain/lines'
import type { Question } from '#shared/rehearsal/question'
import type { Dossier } from '#shared/schema/dossier'
import { RichText } from '#shared/schema/richText'
import { aDossier, aPdf, aPicture, prose } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { aSample } from '../../builders/aSample.ts'
import { askedOf } from './asked.ts'

/** A text that leaves nothing to ask, as long as nobody asks for proof. */
const good = '2026年1至10月，维修班为38个小区的居民换灯1126盏，比2025年多210盏，当天修好的占98.6%。'
const proofs = ['c1-r1', 'c1-r2', 'c2-r1', 'c2-r2'].map(id => aPdf(id, { kind: 'award' }))
const honours = [{ id: 'h', title: '先锋号', issuer: '市里', awardedOn: '', level: '市级' }]

/** One demand as told, the others told well; everything proved. */
function telling(text: RichText, more: Parameters<typeof aDossier>[0] = {}): Dossier {
  const narratives = {
    'c1-r1': text,
    'c1-r2': prose(`${good}一。`),
    'c2-r1': prose(`${good}二。`),
    'c2-r2': prose(`${good}三。`),
  }
  return aDossier({ narratives, evidence: proofs, honours, ...more })
}

const firstOf = (dossier: Dossier) => askedOf(dossier).criteria[0]?.first ?? []
const texts = (questions: readonly Question[]) => questions.map(({ text }) => text)
const asked = (dossier: Dossier) => texts(firstOf(dossier))

test('what is shortened asks for the value before, at its very words', () => {
  const text = prose('自2026年3月起，维修班为居民修灯120盏。办结时限缩短了，大家满意。')

  const [question] = firstOf(telling(text))

  expect(question?.text).toBe('“办结时限缩短”了，以前是多少，现在是多少？')
  const { span } = question ?? {}
  expect(linesOf(text)[span?.block ?? 0]?.text.slice(span?.from, span?.to)).toBe('办结时限缩短')
})

test('a comparison in the same sentence answers that', () => {
  const text = prose('2026年，维修班修灯120盏，办结时限由5日降到2日，时限缩短，居民满意。')

  expect(asked(telling(text)).join()).not.toContain('以前')
})

test('what several demands lack is asked once of all of them', () => {
  const dossier = aDossier({ narratives: { 'c2-r1': prose(good) }, evidence: proofs, honours })

  expect(asked(dossier)).toEqual(['“要求一”“要求二”还一个字没写：单位在这方面做了什么？'])
})

test('a text without number, time or proof is asked for each', () => {
  const dossier = telling(prose('维修班为居民换灯，街坊都点头。'), { evidence: proofs.slice(1) })

  expect(asked(dossier)).toEqual([
    '“要求一”一份证明材料也没有，凭什么相信？',
    '“要求一”没有一个数：做了多少次，惠及多少户、多少人？',
    '“要求一”没说时间：从什么时候开始，数算到哪一天？',
  ])
})

test('a criterion that nobody else vouches for is asked about as a whole', () => {
  const photos = ['c1-r1', 'c1-r2'].map(id => aPicture(id, { kind: 'photo' }))

  const dossier = telling(prose(`${good}四。`), { evidence: [...photos, ...proofs.slice(2)] })

  expect(asked(dossier)).toContain('“标准一”都是单位自己说的：服务对象、媒体、上级，谁来作证？')
})

test('a fact without source is asked about once, where it is first used', () => {
  const text = saying('2026年测评，维修班满意率', { fact: 'satisfied' }, '，比2025年高2个百分点。')
  const dossier = telling(text, {
    facts: [aFact()],
    narratives: { 'c1-r1': text, 'c2-r1': text },
  })

  const all = askedOf(dossier).criteria.flatMap(({ first }) => texts(first))

  expect(all.filter(one => one.includes('出自哪里'))).toEqual([
    '“群众满意率98.6%”出自哪里，在哪一页查得到？',
  ])
})

test('praise is asked for numbers, unless somebody decided to leave it', () => {
  const dossier = telling(prose(`${good}服务水平显著提升，赢得一致好评。`))
  const question = '“显著提升”：多少、什么时候、谁说的？'
  const finding = runChecks(allChecks, {
    dossier,
    campaign: dossier.campaign,
    today: '2026-06-01',
  }).find(({ rule }) => rule === 'praiseHasProof')

  expect(asked(dossier)).toContain(question)
  const left = finding && dismiss(dossier, finding, { reason: '原文', at: '2026-06-01T00:00:00Z' })
  expect(left && asked(left)).not.toContain(question)
})

test('of the whole: the brand, late tasks, and goals that the submission never comes back to', () => {
  const task = (id: string, state: 'open' | 'done') => ({
    id,
    title: `换灯${id}`,
    department: '',
    person: '',
    startsOn: '' as const,
    endsOn: '2026-05-01',
    proof: '',
    state,
    evidence: [],
  })
  const dossier = aDossier({
    fields: { unit: '处', brand: '' },
    plan: { p1: prose('年内力争亮灯率达到99%，确保换灯不少于1000盏。') },
    narratives: { 'c1-r1': prose('全年换灯1126盏。') },
    tasks: [task('甲', 'open'), task('乙', 'done')],
  })

  expect(texts(askedOf(dossier).whole)).toEqual([
    '这个品牌叫什么名字？',
    '方案定的“年内力争亮灯率达到99%”，结果怎样？',
    '“换灯甲”过了期还没做完，卡在哪里？',
    '得过什么荣誉，上过什么媒体？一项也没有列。',
  ])
})

test('a goal in a table of the plan is asked after by its row', () => {
  const cell = (text: string) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const row = (...words: readonly string[]) => ({ type: 'tableRow', content: words.map(cell) })
  const plan = RichText.parse({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [row('指标', '今年目标'), row('亮灯率', '99%'), row('换灯数量', '1000盏以上')],
      },
    ],
  })
  const dossier = telling(prose('2026年，维修班换灯数量1126盏，比2025年多210盏。'), {
    plan: { p1: plan },
  })

  expect(texts(askedOf(dossier).whole)).toEqual(['方案定的“亮灯率99%”，结果怎样？'])
})

test('at most five at once, the most useful first, and nothing twice', () => {
  const poor = prose(
    '去年我们高度重视，切实着力，不断努力，大力推进，服务显著提升，赢得一致好评，效率全省领先，第一时间到场，某小区点赞，据统计满意。',
  )
  const dossiers = [
    aSample(),
    aDossier(),
    aDossier({
      narratives: { 'c1-r1': poor, 'c1-r2': poor, 'c2-r1': poor },
      evidence: [aPdf(['c1-r1', 'c1-r2', 'c2-r1'], { issuedOn: '2015-01-01' })],
    }),
  ]
  for (const dossier of dossiers) {
    const { whole, criteria } = askedOf(dossier)
    for (const list of [whole, ...criteria.map(({ first }) => first)]) {
      expect(list.length).toBeLessThanOrEqual(5)
      expect(list.map(({ weight }) => weight)).toEqual(
        list.map(({ weight }) => weight).toSorted((a, b) => b - a),
      )
    }
    const keys = [...whole, ...criteria.flatMap(({ first }) => first)].map(
      ({ at, span, text }) => `${JSON.stringify(at)} ${span?.block} ${span?.from} ${text}`,
    )
    expect(new Set(keys).size).toBe(keys.length)
  }
})
