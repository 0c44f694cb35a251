import { useMemo } from 'react'
import { type Finding, placeKey } from '#shared/checks/check'
import type { Place } from '#shared/domain/place'
import { useFindingsAt } from '../../state/findings.ts'
import { useNavigation } from '../../state/navigation.ts'
import type { TextMark } from '../editor/marks.ts'
import type { Sought } from '../editor/useMarks.ts'

const names = { blocker: '必改', warning: '建议', hint: '提示' } as const

/** What 自查 marks in one text, and the words that it led to. */
export function useTextMarks(at: Place): {
  readonly marks: readonly TextMark[]
  readonly findingOf: (mark: TextMark) => Finding | undefined
  readonly sought: Sought | null
} {
  const findings = useFindingsAt(at)
  const marked = useMemo(() => new Map(findings.flatMap(markOf)), [findings])
  const marks = useMemo(() => [...marked.keys()], [marked])
  const { place, span, visit } = useNavigation()
  const isHere = placeKey(place) === placeKey(at)
  const sought = useMemo(() => (isHere && span ? { span, visit } : null), [isHere, span, visit])
  return { marks, findingOf: mark => marked.get(mark), sought }
}

/** The same mark for the same finding, so that the editor leaves what it has drawn. */
const known = new WeakMap<Finding, TextMark>()

function markOf(finding: Finding): readonly (readonly [TextMark, Finding])[] {
  const { span, severity, text, source, repair } = finding
  if (!span) return []
  const reason = `${names[severity]}：${text}`
  const mark = known.get(finding) ?? { span, gravity: severity, reason, source, repair }
  known.set(finding, mark)
  return [[mark, finding]]
}
