import { Button } from 'antd'
import type { Finding } from '#shared/checks/check'
import type { Dossier } from '#shared/schema/dossier'
import { useReadOnly } from '../../state/dossier.ts'
import { confirm } from '../../state/findingEdits.ts'
import { notify } from '../../state/notices.ts'
import styles from './ChecksPlace.module.css'
import { seek } from './seek.ts'

/** How much of what came from last year still waits, place by place; what still holds is settled together. */
export function Carried({
  dossier: { carried },
  open,
}: {
  readonly dossier: Dossier
  readonly open: readonly Finding[]
}) {
  const isReadOnly = useReadOnly()
  const waiting = open.filter(({ rule }) => rule === 'carriedPassagesAreReviewed')
  if (!carried || waiting.length === 0) return null
  return (
    <section className={styles.carried} aria-label={`从 ${carried.year} 年带来的`}>
      <p>
        {`还有 ${waiting.length} 处是从 ${carried.year} 年档案带来、没有动过的日期、数字和旧说法，列在“日期”里。`}
        改写以后自动消去；一处里都看过、仍然成立的，可以一起点“都核对过了”。
      </p>
      <ul>
        {placesOf(waiting).map(({ subject, findings }) => (
          <li key={subject}>
            <button type="button" className={styles.next} onClick={() => seekFirst(findings)}>
              {subject}
            </button>
            <span>{findings.length} 处</span>
            {!isReadOnly && (
              <Button
                size="small"
                aria-label={`${subject}的 ${findings.length} 处都核对过了`}
                onClick={() => settle(subject, findings)}
              >
                都核对过了
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type OnePlace = { readonly subject: string; readonly findings: readonly Finding[] }

/** By what is written there: a section, a demand, a field; facts and tasks are a place of their own. */
function placesOf(findings: readonly Finding[]): readonly OnePlace[] {
  const places = new Map<string, Finding[]>()
  for (const finding of findings) {
    const subject = shelves[finding.at.kind] ?? finding.subject
    places.set(subject, [...(places.get(subject) ?? []), finding])
  }
  return [...places].map(([subject, own]) => ({ subject, findings: own }))
}

const shelves: Partial<Record<Finding['at']['kind'], string>> = {
  facts: '事实台账',
  tasks: '责任分工表',
  unit: '单位与品牌',
}

function seekFirst([first]: readonly Finding[]): void {
  if (first) seek(first)
}

function settle(subject: string, findings: readonly Finding[]): void {
  confirm(findings)
  notify(
    'done',
    `“${subject}”的 ${findings.length} 处记为核对过，可以撤销，也可以在下面的“已忽略”里恢复。`,
  )
}
