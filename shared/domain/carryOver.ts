import type { FieldId } from '../schema/campaign.ts'
import type { Dossier, DossierId, Task } from '../schema/dossier.ts'
import type { Fact } from '../schema/facts.ts'
import type { EvidenceId, Inline, RichText } from '../schema/richText.ts'
import { dateIn } from './dates.ts'
import { mapLines } from './mapLines.ts'
import { fieldsOf } from './requirements.ts'
import { stalePassages } from './stalePassages.ts'

/**
 * The dossier of the next year (新一年). Carried are campaign, tier, form (but for
 * what the unit affirms anew each year), pictures, the texts of plan and demands,
 * tasks with their dates moved by a year, facts, honours, and evidence of the kinds
 * that last. Not carried: other evidence, ledger, media reports, summary, answers,
 * rehearsal and what was dismissed. What may be stale is noted in `carried`.
 */
export function carryOver(old: Dossier, id: DossierId): Dossier {
  const evidence = lastingEvidence(old)
  const kept = new Set(evidence.map(item => item.id))
  const texts = <Id extends string>(all: Readonly<Record<Id, RichText>>) =>
    Object.fromEntries(
      Object.entries<RichText>(all).map(([key, text]) => [key, withBlanks(text, kept)]),
    ) as Record<Id, RichText>
  const next: Dossier = {
    ...old,
    id,
    year: old.year + 1,
    fields: withoutStatements(old),
    plan: texts(old.plan),
    narratives: texts(old.narratives),
    summary: {},
    answers: { plan: {}, summary: {}, narratives: {} },
    tasks: old.tasks.map(nextTask),
    media: [],
    evidence,
    facts: old.facts.map(fact => nextFact(fact, kept)),
    ledger: [],
    dismissals: [],
    rehearsal: {},
    carried: null,
    sent: null,
    packing: { ...old.packing, pinned: [] },
  }
  const sentences = [...new Set(stalePassages(next).map(({ words }) => words))]
  return { ...next, carried: { year: old.year, sentences } }
}

/** By kind, as the campaign says: a norm in force and an honour stay what they are. */
export function lastingEvidence({ campaign, evidence }: Dossier): Dossier['evidence'] {
  const lasting = new Set(campaign.evidenceKinds.filter(({ lasts }) => lasts).map(({ id }) => id))
  return evidence.filter(item => lasting.has(item.kind))
}

/** “No violations in the last two years” was affirmed for another two years. */
function withoutStatements({ campaign, fields }: Dossier): Dossier['fields'] {
  const statements = new Set<string>(
    fieldsOf(campaign)
      .filter(({ input }) => input.kind === 'statement')
      .map(field => field.id),
  )
  return Object.fromEntries(Object.entries(fields).filter(([id]) => !statements.has(id))) as Record<
    FieldId,
    string
  >
}

const blank: Inline = { type: 'text', text: '【待补：证明材料】' }

/** Where a sentence cited what was not carried, a blank stands that 自查 finds. */
function withBlanks(text: RichText, kept: ReadonlySet<EvidenceId>): RichText {
  const inLine = (content: readonly Inline[] | undefined) => {
    const isLost = (inline: Inline | undefined) =>
      inline?.type === 'citation' && !kept.has(inline.attrs.evidence)
    if (!content?.some(isLost)) return content
    return content.flatMap((inline, index) => {
      if (!isLost(inline)) return [inline]
      // Several in a row leave one blank.
      return isLost(content[index - 1]) ? [] : [blank]
    })
  }
  return { ...text, content: text.content.map(block => mapLines(block, inLine)) }
}

function nextTask(task: Task): Task {
  const { startsOn, endsOn } = task
  return {
    ...task,
    startsOn: yearLater(startsOn),
    endsOn: yearLater(endsOn),
    state: 'open',
    evidence: [],
  }
}

function yearLater(date: string): string {
  return date === '' ? '' : dateIn(Number(date.slice(0, 4)) + 1, date.slice(5))
}

function nextFact(fact: Fact, kept: ReadonlySet<EvidenceId>): Fact {
  const { source } = fact
  const stays = source.kind === 'evidence' && kept.has(source.evidence)
  return stays ? fact : { ...fact, source: { kind: 'none' } }
}
