import type { Check } from './check.ts'

/** 三: the activity runs from May to December; a task outside of the year was copied or mistyped. */
export const tasksStayInTheYear: Check = ({ dossier }) =>
  dossier.tasks.flatMap(task => {
    const year = String(dossier.year)
    const outside = [task.startsOn, task.endsOn].find(date => date !== '' && !date.startsWith(year))
    if (outside === undefined) return []
    return {
      rule: 'tasksStayInTheYear',
      group: 'dates',
      severity: 'warning' as const,
      source: '通知 三',
      at: { kind: 'tasks' as const, task: task.id },
      subject: task.title || '责任分工表中未命名的一行',
      text: `起止时间写到了 ${outside.slice(0, 4)} 年，创建活动在 ${year} 年`,
      concerns: ['plan'] as const,
    }
  })
