import type { Answers, Taken } from '../../schema/answers.ts'
import type { Dossier, Honour, MediaReport } from '../../schema/dossier.ts'
import type { EvidenceId } from '../../schema/richText.ts'
import { chineseDate } from '../dates.ts'
import { evidenceNaming } from '../evidenceNaming.ts'
import { factText } from '../facts.ts'
import { detailsOf } from '../ledger.ts'
import { isSame } from './editAnswers.ts'
import type { Point } from './frames.ts'
import { sourceEvidence } from './pieces.ts'

/** Something of the dossier that an answer can take over. */
export type Offer = {
  readonly taken: Taken
  /** 事实 / 任务 / 台账 / 荣誉 / 报道 / 证明材料 */
  readonly kind: string
  readonly title: string
  readonly detail: string
}

/** What the offers are for: the words of the place, and what is said to prove it. */
export type Asked = {
  readonly title: string
  readonly guide: string
  readonly questions: readonly string[]
  /** Evidence that is attached to the place. */
  readonly attached: ReadonlySet<EvidenceId>
}

/** Everything that a point may take over and has not yet, the most fitting first. */
export function offersFor(
  dossier: Dossier,
  asked: Asked,
  point: Point,
  answers: Answers,
): readonly Offer[] {
  const own = Object.values(answers)
  const isTaken = (taken: Taken) => own.some(answer => answer?.taken.some(t => isSame(t, taken)))
  const words = pairsOf(
    [asked.title, asked.guide, ...asked.questions, ...own.map(answer => answer?.text ?? '')].join(
      '。',
    ),
  )
  return point.takes
    .flatMap(kind => candidates(dossier, kind))
    .filter(({ offer }) => !isTaken(offer.taken))
    .map(({ offer, proof }, order) => {
      const isProved = proof.some(id => asked.attached.has(id))
      const shared = [...pairsOf(offer.title)].filter(pair => words.has(pair)).length
      // A place that asks for 荣誉 or 报道 means the rows of those tables first.
      const isNamed = words.has(offer.kind)
      const weight = (isProved ? 10 : 0) + (isNamed ? 4 : 0) + Math.min(shared, 9)
      return { offer, order, weight }
    })
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ offer }) => offer)
}

type Candidate = { readonly offer: Offer; readonly proof: readonly EvidenceId[] }

function candidates(dossier: Dossier, kind: Taken['kind']): readonly Candidate[] {
  switch (kind) {
    case 'fact':
      return dossier.facts
        .filter(({ name, value }) => name.trim() !== '' && value.trim() !== '')
        .map(fact => ({
          offer: {
            taken: { kind, id: fact.id },
            kind: '事实',
            title: fact.name,
            detail: [
              fact.before.trim() === ''
                ? factText(fact, 'value')
                : `${factText(fact, 'before')} → ${factText(fact, 'value')}`,
              fact.period,
            ]
              .filter(Boolean)
              .join('，'),
          },
          proof: sourceEvidence(dossier, fact.source),
        }))
    case 'entry':
      return dossier.ledger
        .filter(({ title }) => title.trim() !== '')
        .map(entry => ({
          offer: {
            taken: { kind, id: entry.id },
            kind: '台账',
            title: entry.title,
            detail: [entry.happenedOn && chineseDate(entry.happenedOn), ...detailsOf(entry)]
              .filter(Boolean)
              .join('，'),
          },
          proof: entry.evidence,
        }))
    case 'task':
      return dossier.tasks
        .filter(({ title }) => title.trim() !== '')
        .map(task => ({
          offer: {
            taken: { kind, id: task.id },
            kind: '任务',
            title: task.title,
            detail: [`${task.department}${task.person}`, task.endsOn && chineseDate(task.endsOn)]
              .filter(Boolean)
              .join('，'),
          },
          proof: task.evidence,
        }))
    case 'honour':
      return dossier.honours
        .filter(({ title }) => title.trim() !== '')
        .map(honour => honourCandidate(dossier, honour))
    case 'report':
      return dossier.media
        .filter(({ title }) => title.trim() !== '')
        .map(report => reportCandidate(dossier, report))
    case 'evidence':
      return dossier.evidence
        .filter(({ title }) => title.trim() !== '')
        .map(item => ({
          offer: {
            taken: { kind, id: item.id },
            kind: '证明材料',
            title: item.title,
            detail: [item.issuer, item.issuedOn && chineseDate(item.issuedOn)]
              .filter(Boolean)
              .join('，'),
          },
          proof: [item.id],
        }))
  }
}

function honourCandidate(dossier: Dossier, honour: Honour): Candidate {
  const { id, title, issuer, awardedOn, level } = honour
  return {
    offer: {
      taken: { kind: 'honour', id },
      kind: '荣誉',
      title,
      detail: [awardedOn && chineseDate(awardedOn), issuer, level].filter(Boolean).join('，'),
    },
    proof: evidenceNaming(dossier, title),
  }
}

function reportCandidate(dossier: Dossier, report: MediaReport): Candidate {
  const { id, title, medium, publishedOn } = report
  return {
    offer: {
      taken: { kind: 'report', id },
      kind: '报道',
      title,
      detail: [publishedOn && chineseDate(publishedOn), medium].filter(Boolean).join('，'),
    },
    proof: evidenceNaming(dossier, title),
  }
}

/** What was taken over under a point and is still there, as it was offered. */
export function takenOffers(dossier: Dossier, taken: readonly Taken[]): readonly Offer[] {
  return taken.flatMap(item =>
    candidates(dossier, item.kind).flatMap(({ offer }) =>
      isSame(offer.taken, item) ? [offer] : [],
    ),
  )
}

/** Two characters side by side, marks left out: enough to tell one matter from another. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = text.replace(/[^一-龥]/g, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= words.length; at += 1) pairs.add(words.slice(at, at + 2))
  return pairs
}
