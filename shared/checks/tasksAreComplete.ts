import type { Task } from '../schema/dossier.ts'
import type { Check, Finding } from './check.ts'

/** 三、4 组织推进: every demand 具体化、部门化、责任化, so a task names what, who, when and the proof. */
export const tasksAreComplete: Check = ({ dossier }) => {
  if (dossier.tasks.length === 0) {
    return [finding(undefined, '责任分工表', '还没有任务，方案里的要求没有落实到部门和人')]
  }
  return dossier.tasks.flatMap((task, index) => {
    const missing = missingParts(task)
    const isReversed = task.startsOn !== '' && task.endsOn !== '' && task.startsOn > task.endsOn
    const subject = task.title || `责任分工表第 ${index + 1} 行`
    return [
      ...(missing.length > 0 ? [finding(task.id, subject, `缺${missing.join('、')}`)] : []),
      ...(isReversed ? [finding(task.id, subject, '结束时间早于开始时间')] : []),
    ]
  })
}

function missingParts(task: Task): readonly string[] {
  const parts: readonly (readonly [string, string])[] = [
    [task.title, '工作任务'],
    [task.department, '责任部门'],
    [task.person, '责任人'],
    [task.startsOn && task.endsOn, '起止时间'],
    [task.proof, '预期成果'],
  ]
  return parts.filter(([value]) => value.trim() === '').map(([, name]) => name)
}

function finding(task: string | undefined, subject: string, text: string): Finding {
  return {
    rule: 'tasksAreComplete',
    group: 'completeness',
    source: '通知 三、4',
    severity: 'warning',
    at: task === undefined ? { kind: 'tasks' } : { kind: 'tasks', task },
    subject,
    text,
    concerns: ['plan'],
  }
}
