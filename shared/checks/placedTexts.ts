import { plainText } from '../domain/characterCount.ts'
import { detailsOf } from '../domain/ledger.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import { type WrittenText, writtenTexts } from '../domain/writtenTexts.ts'
import type { Finding, Subject } from './check.ts'

/** Where a text stands, as a finding says it. */
type Placed = Pick<Finding, 'at' | 'subject' | 'concerns'>

export type PlacedText = Placed & { readonly text: string }

export function richTexts({ dossier, campaign }: Subject): readonly WrittenText[] {
  return writtenTexts(dossier, campaign)
}

/** Everything that was written in sentences: form fields, plan, narratives and summary. */
export function proseTexts(subject: Subject): readonly PlacedText[] {
  const fields = fieldsOf(subject.campaign).map(field => ({
    text: fieldValue(subject.dossier, field.id),
    at: { kind: 'unit' as const, field: field.id },
    subject: field.label,
    concerns: ['submission'] as const,
  }))
  const rich = richTexts(subject).map(({ rich, ...placed }) => ({
    text: plainText(rich, subject.dossier),
    ...placed,
  }))
  return [...fields, ...rich]
}

/** Everything that is printed, table cells and titles of evidence included. */
export function printedTexts(subject: Subject): readonly PlacedText[] {
  const { tasks, honours, media, ledger, evidence } = subject.dossier
  return [
    ...proseTexts(subject),
    ...tasks.map(task => ({
      text: `${task.title}${task.department}${task.person}${task.proof}`,
      at: { kind: 'tasks' as const, task: task.id },
      subject: task.title,
      concerns: ['plan'] as const,
    })),
    ...honours.map(row => ({
      text: `${row.title}${row.issuer}${row.level}`,
      at: { kind: 'honours' as const, row: row.id },
      subject: row.title,
      concerns: ['submission'] as const,
    })),
    ...media.map(row => ({
      text: `${row.medium}${row.title}`,
      at: { kind: 'media' as const, row: row.id },
      subject: row.title,
      concerns: ['submission'] as const,
    })),
    ...ledger.map(entry => ({
      text: [entry.title, ...detailsOf(entry)].join(''),
      at: { kind: 'ledger' as const, entry: entry.id },
      subject: entry.title,
      concerns: ['submission'] as const,
    })),
    ...evidence.map(item => ({
      text: `${item.title}${item.issuer}`,
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title,
      concerns: ['submission'] as const,
    })),
  ]
}
