import type { Check } from './check.ts'
import { findingOf, type Hit, hitsOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'doneThingsAreNotInTheFuture',
  group: 'dates',
  severity: 'warning',
  source: '经验',
}

/** What is told as done cannot have happened after today. Plans may look ahead. */
export const doneThingsAreNotInTheFuture: Check = subject =>
  passagesOf(subject)
    .filter(({ kind }) => kind !== 'plan')
    .flatMap(passage =>
      passage.lines.flatMap(line =>
        !isAhead(line.text, subject.today)
          ? []
          : clausesOf(line.text)
              .flatMap(clause => ahead(clause, subject.today))
              .map(hit => findingOf(head, passage, line, hit)),
      ),
    )

/** Whether a date after today is named at all. */
function isAhead(text: string, today: string): boolean {
  return text.includes('年') && hitsOf(text, dates, match => later(match, today)).length > 0
}

const dates = /((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g

function later([found, year = '', month, day]: RegExpExecArray, today: string) {
  const from = [year, month ?? '01', day ?? '01'].map(part => part.padStart(2, '0')).join('-')
  return from > today ? { text: `“${found}”还没有到，却写成已经做到的事` } : null
}

type Clause = { readonly at: number; readonly text: string }

function clausesOf(text: string): readonly Clause[] {
  // “2026年3月，某事已经办完”: a date that stands alone belongs to what follows it.
  return [
    ...text.matchAll(/(?:(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?[初底末]?，)?[^，。；]+/g),
  ].map(match => ({ at: match.index, text: match[0] }))
}

function ahead({ at, text }: Clause, today: string): readonly Hit[] {
  const isDone = /[已了过]|完成|获评|荣获|建成|启用|印发|召开|举办|收到|达到/.test(text)
  if (!isDone || /计划|将|拟|预计|力争|目标|列入|前完成|底前/.test(text)) return []
  return hitsOf(text, dates, match => later(match, today)).map(hit => ({
    ...hit,
    from: at + hit.from,
    to: at + hit.to,
  }))
}
