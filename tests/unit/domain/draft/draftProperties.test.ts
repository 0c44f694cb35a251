import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '#shared/domain/characterCount'
import { composeDraft } from '#shared/domain/draft/compose'
import { doneFrame, type Frame, plannedFrame, pointsOf } from '#shared/domain/draft/frames'
import { blanks } from '#shared/domain/draft/pieces'
import { Answers } from '#shared/schema/answers'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf } from '../../../builders/aDossier.ts'
import { aFact } from '../../../builders/aFact.ts'
import { anActivity, anInspection, aPublicity, aTask } from '../../../builders/anEntry.ts'

/** The words of answers and dossier are made of characters that no fixed sentence has. */
const foreign = '甲丙丁戊庚辛壬癸丑寅卯辰巳午未申酉戌亥'
const anyWords = fc
  .array(fc.constantFrom(...foreign, ...'，。；、：？！,; \n“”（）'), { maxLength: 24 })
  .map(letters => letters.join(''))
const day = fc.constantFrom('', '2026-06-10')
const frames = fc.constantFrom(doneFrame, plannedFrame)

const anyDossier = fc
  .record({
    names: fc.array(anyWords, { minLength: 19, maxLength: 19 }),
    days: fc.array(day, { minLength: 7, maxLength: 7 }),
    before: fc.constantFrom('', '5'),
  })
  .map(({ names, days, before }) => {
    const name = (at: number) => names[at] ?? ''
    const when = (at: number) => days[at] ?? ''
    const proof = { evidence: ['p1'] }
    return aDossier({
      evidence: [aPdf('c1-r1', { id: 'p1', title: name(0) })],
      facts: [
        aFact({
          ...{ id: 'f1', name: name(1), value: '3', unit: '日', before, period: name(2) },
          source: { kind: 'evidence', evidence: 'p1', page: 1 },
        }),
      ],
      ledger: [
        anActivity({ id: 'a1', title: name(3), happenedOn: when(0), ...proof }),
        anInspection({ id: 'i1', title: name(4), remedy: name(5), closedOn: when(1), ...proof }),
        aPublicity({ id: 'm1', title: name(6), outlet: name(7), happenedOn: when(2) }),
      ],
      honours: [
        { id: 'h1', title: name(12), issuer: name(13), level: name(14), awardedOn: when(5) },
      ],
      media: [{ id: 'r1', title: name(15), medium: name(16), publishedOn: when(6) }],
      tasks: [
        aTask({
          ...{ id: 't1', title: name(8), department: name(9), person: name(10) },
          ...{ proof: name(11), startsOn: when(3), endsOn: when(4), ...proof },
        }),
      ],
    })
  })

const anyTaken = fc.subarray([
  { kind: 'fact', id: 'f1' },
  { kind: 'entry', id: 'a1' },
  { kind: 'entry', id: 'i1' },
  { kind: 'entry', id: 'm1' },
  { kind: 'task', id: 't1' },
  { kind: 'honour', id: 'h1' },
  { kind: 'report', id: 'r1' },
  { kind: 'evidence', id: 'p1' },
  { kind: 'fact', id: 'gone' },
])
const anyAnswers = (frame: Frame) =>
  fc
    .record(
      Object.fromEntries(
        pointsOf(frame).map(({ id }) => [id, fc.record({ text: anyWords, taken: anyTaken })]),
      ),
      { requiredKeys: [] },
    )
    .map(answers => Answers.parse(answers))

const anyDraft = fc
  .tuple(anyDossier, frames)
  .chain(([dossier, frame]) =>
    anyAnswers(frame).map(answers => ({ dossier, frame, answers, text: '' })),
  )
  .map(made => ({
    ...made,
    text: plainText(
      { type: 'doc', content: [composeDraft(made.dossier, made.frame, made.answers)] },
      made.dossier,
    ),
  }))

/** All that a draft says by itself. */
const fixed = [
  ...['原来的情况是', '为此', '这项工作从', '开始', '服务', '前后相比', '对此'],
  ...['目前', '计划', '这项工作由', '负责', '时限为', '目标是', '完成情况以', '为证'],
  ...['检查发现', '整改措施为', '整改完毕', '报道', '有“', '成果为', '起止时间为', '完成时限为'],
  ...['获', '授予的'],
  ...['由', '降到', '升到', '变为', '为', '至'],
].sort((one, other) => other.length - one.length)
const marks = /[，。；、：？！,; “”‘’（）\n]/g

function sourcesOf({
  dossier,
  answers,
}: {
  dossier: Dossier
  answers: Answers
}): readonly string[] {
  const { evidence, facts, ledger, tasks, honours, media } = dossier
  return [
    ...Object.values(answers).map(answer => answer?.text ?? ''),
    ...[...evidence, ...honours, ...media].map(({ title }) => title),
    ...honours.flatMap(({ issuer, level }) => [issuer, level]),
    ...media.map(({ medium }) => medium),
    ...facts.flatMap(({ name, period }) => [name, period]),
    ...ledger.flatMap(entry => Object.values(entry).filter(value => typeof value === 'string')),
    ...tasks.flatMap(({ title, department, person, proof }) => [
      ...[title, `${department}${person}`, department, person, proof],
    ]),
  ].map(text => text.replace(marks, ''))
}

test('every word of a draft comes from the answers, the dossier or the frame', () => {
  fc.assert(
    fc.property(anyDraft, ({ text, ...made }) => {
      const sources = sourcesOf(made)
      const runs = text.match(new RegExp(`[${foreign}]+`, 'g')) ?? []
      for (const run of runs)
        expect(
          sources.some(source => source.includes(run)),
          run,
        ).toBe(true)

      const rest = text
        .replace(blanks, '')
        .replace(new RegExp(`[${foreign}]+`, 'g'), '')
        .replace(/2026年6月10日|[35]日/g, '')
      const unknown = fixed.reduce((left, phrase) => left.replaceAll(phrase, ''), rest)
      expect(unknown.replace(marks, '')).toBe('')
    }),
    { numRuns: 500 },
  )
})

test('no mark is doubled, no sentence begins with a mark, and the draft ends as a sentence', () => {
  fc.assert(
    fc.property(anyDraft, ({ text }) => {
      expect(text).not.toMatch(/[，、；：。！？,;][\s]*[，、；：。！？,;]/)
      expect(text).not.toMatch(/^[，、；：。！？,;]/)
      expect(text).toMatch(/[。！？…][”’）》】]*$/)
      expect(text).not.toMatch(/\n/)
    }),
    { numRuns: 500 },
  )
})

test('a point without an answer is a blank, one with an answer is none', () => {
  fc.assert(
    fc.property(anyDraft, ({ dossier, frame, answers, text }) => {
      const ids = new Set(
        [
          dossier.facts,
          dossier.ledger,
          dossier.tasks,
          dossier.evidence,
          dossier.honours,
          dossier.media,
        ]
          .flat()
          .map(item => String(item.id)),
      )
      for (const { id, blank, takes } of pointsOf(frame)) {
        const answer = answers[id]
        const isWritten = /[^\s，、；：。！？,;]/.test(answer?.text ?? '')
        const isTaken = answer?.taken.some(taken => ids.has(taken.id)) ?? false
        // What this point cannot take over counts for nothing here.
        if (isTaken && takes.length === 0) continue
        expect(text.includes(`【待补：${blank}】`), id).toBe(!isWritten && !isTaken)
      }
    }),
    { numRuns: 500 },
  )
})
