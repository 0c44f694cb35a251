import { utf8Length } from '../lib/utf8Length.ts'
import type { Dossier } from '../schema/dossier.ts'
import { dateIn } from './dates.ts'
import { dues } from './deliverables.ts'
import { inspectionsOf } from './ledger.ts'
import { fieldValue } from './requirements.ts'

/** A day on which something ends. */
export type Deadline = {
  /** Stays the same when the words change, so that importing again moves the entry instead of doubling it. */
  readonly id: string
  readonly on: string
  readonly title: string
  readonly detail: string
}

/** Everything of the year that has an end: steps, deliverables, tasks and remedies that are still open. */
export function deadlinesOf(dossier: Dossier): readonly Deadline[] {
  const { campaign, year } = dossier
  const steps = campaign.steps
    .filter(step => step.tiers.includes(dossier.tier))
    .map(step => ({
      id: `step-${step.id}`,
      on: dateIn(year, step.to),
      title: `“${step.title}”阶段结束`,
      detail: step.duties.join('；'),
    }))
  const deliverables = dues(dossier, `${year}-01-01`).map(({ deliverable, dueOn }) => ({
    id: `deliverable-${deliverable.id}`,
    on: dueOn,
    title: `报送${deliverable.title}`,
    detail: `报${deliverable.recipient.name}`,
  }))
  const tasks = dossier.tasks
    .filter(task => task.state !== 'done' && task.endsOn !== '')
    .map(task => ({
      id: `task-${task.id}`,
      on: task.endsOn,
      title: `任务到期：${task.title || '未命名的任务'}`,
      detail: [task.department, task.person, task.proof && `证明：${task.proof}`]
        .filter(Boolean)
        .join('，'),
    }))
  const remedies = inspectionsOf(dossier)
    .filter(({ closedOn, dueOn }) => closedOn === '' && dueOn !== '')
    .map(({ id, title, dueOn, remedy }) => ({
      id: `remedy-${id}`,
      on: dueOn,
      title: `整改到期：${title || '未写明的问题'}`,
      detail: remedy,
    }))
  return [...steps, ...deliverables, ...tasks, ...remedies].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

/**
 * RFC 5545: one all-day entry for each deadline, with a reminder seven days
 * before. `now` is the instant of making, `YYYY-MM-DDTHH:MM:SS…Z`.
 */
export function toCalendar(dossier: Dossier, now: string): string {
  const name = `${fieldValue(dossier, 'brand') || fieldValue(dossier, 'unit')} ${dossier.year}年日程`
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//brand-dossier//calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...deadlinesOf(dossier).flatMap(deadline => event(deadline, dossier.id, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function event({ id, on, title, detail }: Deadline, dossierId: string, stamp: string) {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${dossierId}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    // 3.6.1: the end of an all-day entry is the day after.
    `DTEND;VALUE=DATE:${compact(dayAfter(on))}`,
    `SUMMARY:${escaped(title)}`,
    ...(detail ? [`DESCRIPTION:${escaped(detail)}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`还有 7 天：${title}`)}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
  ]
}

const compact = (date: string) => date.replaceAll('-', '')

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** 3.3.11 */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

/** 3.1: a line has at most 75 octets; what follows begins with a space. Characters stay whole. */
function folded(line: string): string {
  let room = 75
  let result = ''
  for (const character of line) {
    const size = utf8Length(character)
    if (size > room) {
      result += '\r\n '
      room = 74
    }
    result += character
    room -= size
  }
  return result
}
