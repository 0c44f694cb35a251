import { daysBetween, shortDate } from '../domain/dates.ts'
import { taskStanding } from '../domain/taskTimeline.ts'
import type { Check } from './check.ts'

/** 三、4 组织推进: what was promised for a day is done by then, or gets a new day. */
export const tasksAreInTime: Check = ({ dossier, today }) =>
  dossier.tasks
    .filter(task => taskStanding(task, today) === 'overdue')
    .map(task => ({
      rule: 'tasksAreInTime',
      group: 'dates' as const,
      source: '通知 三、4',
      severity: 'warning',
      at: { kind: 'tasks', task: task.id },
      subject: task.title || '未命名的任务',
      text: `应在${shortDate(task.endsOn)}完成，已过 ${daysBetween(task.endsOn, today)} 天；做完的请标为已完成，没做完的请改期`,
      concerns: ['plan'],
    }))
