import type { Check } from './check.ts'
import { findingOf, hitsOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'planYearIsThisYear',
  group: 'dates',
  severity: 'warning',
  source: '通知 三、3',
}

/** A plan grown from last year's file keeps last year's dates where it speaks of what will be done. */
export const planYearIsThisYear: Check = subject => {
  const { year } = subject.dossier
  return passagesOf(subject)
    .filter(({ kind }) => kind === 'plan')
    .flatMap(passage =>
      passage.lines.flatMap(line =>
        hitsOf(line.text, ahead, ([found]) => {
          const named = Number(/\d{4}/.exec(found)?.[0])
          return named < year
            ? { text: `方案是 ${year} 年的，这里说的还是 ${named} 年，请核对` }
            : null
        }).map(hit => findingOf(head, passage, line, hit)),
      ),
    )
}

const ahead =
  /(?:力争|争取|确保|计划|拟|将|打算)(?:在|于|到)?20\d{2}年|20\d{2}年(?:度)?(?:目标|计划|创建期|实施方案|工作安排|任务)|20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|年底)?(?:之?前|以前)(?=完成|报送|实现|达到|建成|印发|启用)/g
