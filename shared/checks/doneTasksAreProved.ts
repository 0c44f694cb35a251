import { presentEvidence } from '../domain/ledger.ts'
import type { Check } from './check.ts'

/** 三、4 组织推进: a task that is done has something to show for it. */
export const doneTasksAreProved: Check = ({ dossier }) =>
  dossier.tasks
    .filter(task => task.state === 'done' && presentEvidence(dossier, task.evidence).length === 0)
    .map(task => ({
      rule: 'doneTasksAreProved',
      group: 'completeness' as const,
      source: '通知 三、4',
      severity: 'warning',
      at: { kind: 'tasks', task: task.id },
      subject: task.title || '未命名的任务',
      text: `标为已完成，还没有关联证明材料${task.proof ? `（原定：${task.proof}）` : ''}`,
      concerns: ['plan', 'submission'],
    }))
