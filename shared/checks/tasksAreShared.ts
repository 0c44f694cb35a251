import type { Check } from './check.ts'

/** With fewer tasks it may well be one person’s. */
const fewest = 6

/** 三、4 部门化、责任化: when one person has most of the tasks, nothing was shared out. */
export const tasksAreShared: Check = ({ dossier }) => {
  const people = dossier.tasks.map(task => task.person.trim()).filter(name => name !== '')
  const counts = new Map<string, number>()
  for (const name of people) counts.set(name, (counts.get(name) ?? 0) + 1)
  if (people.length < fewest) return []
  return [...counts]
    .filter(([, count]) => count > people.length * 0.6)
    .map(([name, count]) => ({
      rule: 'tasksAreShared',
      group: 'completeness',
      severity: 'hint',
      source: '通知 三、4',
      at: { kind: 'tasks' },
      subject: '责任分工表',
      text: `${people.length} 项任务里 ${count} 项是${name}一人的，责任还没有分下去`,
      concerns: ['plan'],
    }))
}
