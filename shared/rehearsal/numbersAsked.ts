import { inlinesOf } from '../domain/citations.ts'
import type { Coverage } from '../domain/coverage.ts'
import { factOf, factText } from '../domain/facts.ts'
import { linesOf } from '../domain/lines.ts'
import type { Place } from '../domain/place.ts'
import { sentencesOf } from '../domain/sentences.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Fact } from '../schema/facts.ts'
import type { Question } from './question.ts'

/** Changes without a value before, and facts that nobody can look up. */
export function numberQuestions(
  dossier: Dossier,
  coverage: readonly Coverage[],
): readonly Question[] {
  return [
    ...coverage.flatMap(({ requirement: { id } }) => changeQuestions(dossier, id)),
    ...sourceQuestions(dossier, coverage),
  ]
}

const change =
  /(?<name>[一-龥]{2,8}?)(?<verb>(?:缩短|压缩|减少|降低|下降|提高|提升|增加|增长|上升))(?:了)?(?=[，。；、！]|$)/g
const based = /比|较|由|从|同期|同比|原来|以前|原先|此前|[\d\uE000%]/

/** 显著提升 is praise, which a rule of 自查 asks about. */
const praised = /(?:显著|明显|大幅度?|极大|有效|全面|切实|不断|持续|稳步|进一步)$/

/** 办结时限缩短了: how much was it before? A number in the sentence answers. */
function changeQuestions(dossier: Dossier, id: Coverage['requirement']['id']): readonly Question[] {
  const text = dossier.narratives[id]
  if (!text) return []
  const at: Place = { kind: 'submission', requirement: id }
  return linesOf(text).flatMap(({ block, text: line, kind }) =>
    kind === 'heading' || kind === 'caption'
      ? []
      : sentencesOf(line)
          .filter(sentence => !based.test(sentence.text))
          .flatMap(sentence =>
            [...sentence.text.matchAll(change)].flatMap(match => {
              const { name = '', verb = '' } = match.groups ?? {}
              if (praised.test(name)) return []
              const from = sentence.from + match.index
              const found = `${name}${verb}`
              return {
                topic: 'before' as const,
                weight: 72,
                text: `“${found}”了，以前是多少，现在是多少？`,
                at,
                span: { found, block, from, to: from + found.length },
                demands: [id],
              }
            }),
          ),
  )
}

function sourceQuestions(dossier: Dossier, coverage: readonly Coverage[]): readonly Question[] {
  const users = new Map<Fact, Coverage['requirement']['id'][]>()
  for (const { requirement } of coverage) {
    for (const fact of factsIn(dossier, requirement.id)) {
      if (fact.source.kind !== 'none' || fact.value.trim() === '') continue
      users.set(fact, [...(users.get(fact) ?? []), requirement.id])
    }
  }
  return [...users].map(([fact, demands]) => ({
    topic: 'source',
    weight: 55,
    text: `“${fact.name}${factText(fact, 'value')}”出自哪里，在哪一页查得到？`,
    at: { kind: 'facts', fact: fact.id },
    demands,
  }))
}

function factsIn(dossier: Dossier, id: Coverage['requirement']['id']): ReadonlySet<Fact> {
  const text = dossier.narratives[id]
  if (!text) return new Set()
  return new Set(
    inlinesOf(text).flatMap(inline =>
      inline.type === 'fact' ? (factOf(dossier, inline.attrs.fact) ?? []) : [],
    ),
  )
}
