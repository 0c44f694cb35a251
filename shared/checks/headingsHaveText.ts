import type { Check, Finding, Subject } from './check.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'headingsHaveText',
  group: 'writing',
  severity: 'warning',
  source: '经验',
}

/** A heading with nothing under it promises what does not come. */
export const headingsHaveText: Check = subject =>
  passagesOf(subject).flatMap(passage => {
    const content = contentAt(subject, passage.at)
    return passage.lines
      .filter(line => line.kind === 'heading' && line.text.trim() !== '')
      .flatMap((line): readonly Finding[] => {
        const [block, next] = [content?.[line.top], content?.[line.top + 1]]
        const level = block?.type === 'heading' ? block.attrs.level : 1
        const isEmpty = !next || (next.type === 'heading' && next.attrs.level <= level)
        if (!isEmpty) return []
        const text = '标题下面没有内容'
        return [findingOf(head, passage, line, { from: 0, to: line.text.length, text })]
      })
  })

function contentAt({ dossier }: Subject, at: Finding['at']) {
  if (at.kind === 'plan' && at.section) return dossier.plan[at.section]?.content
  if (at.kind === 'summary' && at.section) return dossier.summary[at.section]?.content
  if (at.kind === 'submission' && at.requirement) return dossier.narratives[at.requirement]?.content
  return undefined
}
