import { factText } from '../domain/facts.ts'
import { sentencesOf } from '../domain/sentences.ts'
import type { SpokenLine } from '../domain/spokenLines.ts'
import type { Fact } from '../schema/facts.ts'
import type { Check, Finding, Subject } from './check.ts'
import { newFactReader, spokenFinding, spokenTexts } from './factLines.ts'
import { years } from './factYears.ts'
import type { Hit } from './passages.ts'

const head = {
  rule: 'factsHaveOneValue',
  group: 'facts',
  severity: 'warning',
  source: '事实台账',
} as const

/** One thing has one value: neither two facts nor a fact and a sentence may say different things of it. */
export const factsHaveOneValue: Check = subject => [
  ...twins(subject),
  ...spokenTexts(subject).flatMap(passage =>
    contradictionsIn(subject.dossier.facts, passage.line).map(hit =>
      spokenFinding(head, passage, hit),
    ),
  ),
]

/** Facts of one name and one period with different values. */
function twins({ dossier }: Subject): readonly Finding[] {
  const known = new Map<string, Fact>()
  return dossier.facts.flatMap(fact => {
    if (fact.name.trim() === '') return []
    const key = `${fact.name.replace(/\s/g, '')}/${fact.period.replace(/\s/g, '')}`
    const first = known.get(key)
    if (!first) {
      known.set(key, fact)
      return []
    }
    const [one, other] = [factText(first, 'value'), factText(fact, 'value')]
    if (one === other) return []
    return {
      ...head,
      at: { kind: 'facts' as const, fact: fact.id },
      subject: fact.name,
      text: `台账里有两个数：${one}和${other}，请只留一个，或写明各自的时间`,
      concerns: ['submission'] as const,
    }
  })
}

const leadUp =
  '(?:已经|已|平均|共|共计|分别)?(?:由[^，。；]{1,12}?)?(?:提高|提升|上升|升|下降|降低|降|缩短|压缩|增加|增|减少|减|达|保持)?(?:到了|到|至|为|是|在|达)?[：:]?'

/** “满意率97.4%” beside the fact 满意率 98.6%. Other years and goals are other things. */
function contradictions(fact: Fact, line: SpokenLine): readonly Hit[] {
  const name = fact.name.trim()
  const unit = fact.unit.trim()
  if (name.length < 2 || unit === '' || fact.value.trim() === '') return []
  if (!line.text.includes(name)) return []
  const pattern = new RegExp(
    `${escaped(name)}${leadUp}(?<![\\d.])(\\d[\\d,.]*(?:万|亿)?)\\s*${escaped(unit)}(?!以[上下内])`,
    'gu',
  )
  const texts = [factText(fact, 'value'), factText(fact, 'before')]
  return [...line.text.matchAll(pattern)].flatMap(match => {
    const words = `${match[1] ?? ''}${unit === '％' ? '%' : unit}`
    const to = match.index + match[0].length
    const from = to - words.length
    if (texts.includes(words) || isElsewhere(line.text, match.index, fact)) return []
    if (line.references.some(other => other.from < to && from < other.to)) return []
    const text = `台账里“${name}”是${texts[0]}，这里写的是${words}，请核对`
    return { from, to, text }
  })
}

/** Whether the sentence is about another year than the fact, or about a goal. */
function isElsewhere(text: string, offset: number, fact: Fact): boolean {
  const sentence = sentencesOf(text).find(({ from, to }) => from <= offset && offset < to)
  if (!sentence) return false
  if (/目标|力争|计划|争取|预计|确保/.test(sentence.text)) return true
  const own = years(fact.period)
  const said = years(text.slice(sentence.from, offset)).at(-1)
  return own.length > 0 && said !== undefined && !own.includes(said)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const contradictionsIn = newFactReader(contradictions)
