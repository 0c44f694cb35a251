import type { Check, Finding } from './check.ts'

type Row = {
  readonly at: Finding['at']
  readonly title: string
  readonly key: string
  readonly concerns: Finding['concerns']
}

/** The same task, honour or report entered twice. */
export const rowsAreNotTwice: Check = ({ dossier }) => [
  ...twice(
    dossier.tasks.map(({ id, title, department, person }) => ({
      at: { kind: 'tasks', task: id },
      title,
      key: title + department + person,
      concerns: ['plan'],
    })),
  ),
  ...twice(
    dossier.honours.map(({ id, title, issuer, awardedOn }) => ({
      at: { kind: 'honours', row: id },
      title,
      key: title + issuer + awardedOn,
      concerns: ['submission'],
    })),
  ),
  ...twice(
    dossier.media.map(({ id, title, medium, publishedOn }) => ({
      at: { kind: 'media', row: id },
      title,
      key: title + medium + publishedOn,
      concerns: ['submission'],
    })),
  ),
]

function twice(rows: readonly Row[]): readonly Finding[] {
  return rows
    .filter(
      ({ title, key }, index) =>
        title.trim() !== '' && rows.findIndex(other => other.key === key) < index,
    )
    .map(({ at, title, concerns }) => ({
      rule: 'rowsAreNotTwice',
      group: 'consistency',
      severity: 'warning',
      source: '经验',
      at,
      subject: title,
      text: '表里已有一行内容相同',
      concerns,
    }))
}
