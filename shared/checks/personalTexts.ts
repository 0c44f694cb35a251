import type { Line } from '../domain/lines.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import type { Check, Finding, Subject } from './check.ts'
import {
  findingOf,
  type Hit,
  type Passage,
  passagesOf,
  type RuleHead,
  remembered,
} from './passages.ts'

/** Prose, and the short texts beside it in which somebody's data may stand: titles, notes, tasks. */
function personalTexts(subject: Subject): readonly Passage[] {
  const { evidence, tasks, ledger } = subject.dossier
  const row = (at: Finding['at'], title: string, concerns: Finding['concerns'], text: string) => ({
    kind: 'field' as const,
    at,
    subject: title,
    concerns,
    lines: [{ block: 0, top: 0, kind: 'cell' as const, text }],
  })
  return [
    ...passagesOf(subject),
    ...evidence.map(({ id, title, note }) =>
      row({ kind: 'evidence', item: id }, title, ['submission'], `${title}\n${note}`),
    ),
    ...tasks.map(({ id, title, proof }) =>
      row({ kind: 'tasks', task: id }, title, ['plan'], `${title}\n${proof}`),
    ),
    ...ledger.map(({ id, title, note }) =>
      row({ kind: 'ledger', entry: id }, title, ['submission'], `${title}\n${note}`),
    ),
  ]
}

type PersonalRule = RuleHead & {
  readonly look: (text: string) => readonly Hit[]
}

/**
 * A check for data about persons. The unit's own contact fields are meant to be
 * read, so their values are exempt wherever they stand. Only in prose can a
 * repair be made with one click.
 */
export function personalCheck({ look, ...head }: PersonalRule): Check {
  const found = remembered(({ text }: Line) => look(text))
  return subject => {
    const own = contactsOf(subject)
    return personalTexts(subject).flatMap(passage =>
      passage.lines.flatMap(line =>
        found(line)
          .filter(({ from, to }) => !own.has(digits(line.text.slice(from, to))))
          .map(hit => findingOf(head, passage, line, isProse(passage) ? hit : bare(hit))),
      ),
    )
  }
}

function isProse({ at }: Passage): boolean {
  return ['unit', 'plan', 'submission', 'summary'].includes(at.kind)
}

function bare({ from, to, text }: Hit): Hit {
  return { from, to, text }
}

function contactsOf({ dossier, campaign }: Subject): ReadonlySet<string> {
  const fields = fieldsOf(campaign)
    .filter(({ input }) => input.kind === 'phone' || input.kind === 'email')
    .map(({ id }) => fieldValue(dossier, id))
  const recipients = campaign.deliverables.flatMap(({ recipient }) => [
    recipient.phone,
    recipient.email,
  ])
  return new Set([...fields, ...recipients].map(digits).filter(value => value !== ''))
}

function digits(text: string): string {
  return text.replace(/[\s-]/g, '')
}
