import type { Line } from '../domain/lines.ts'
import { ownContacts } from '../domain/ownContacts.ts'
import { bareDigits, type PersonalNumber } from '../domain/personalNumbers.ts'
import type { Check, Finding, Subject } from './check.ts'
import {
  findingOf,
  type Hit,
  type Passage,
  passagesOf,
  type RuleHead,
  remembered,
} from './passages.ts'

/** Prose, and the short texts beside it in which somebody's data may stand: titles, names of files, notes, tasks. */
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
    ...evidence.map(({ id, title, note, file }) => {
      // Most titles are what the file is called.
      const name = title.includes(file.name.replace(/\.[^.]*$/, '')) ? '' : file.name
      const text = `${title}\n${note}\n${name}`
      return row({ kind: 'evidence', item: id }, title || file.name, ['submission'], text)
    }),
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
    const own = ownContacts(subject.dossier, subject.campaign)
    return personalTexts(subject).flatMap(passage =>
      passage.lines.flatMap(line =>
        found(line)
          .filter(({ from, to }) => !own.has(bareDigits(line.text.slice(from, to))))
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

/** Numbers as hits, with what they are and how to write them instead. */
export function hitsOfNumbers(numbers: readonly PersonalNumber[], text: string): readonly Hit[] {
  return numbers.map(({ from, to, covered }) => ({ from, to, text, repair: covered }))
}
