import { useMemo } from 'react'
import { shortDate } from '#shared/domain/dates'
import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { sourceTitle } from '#shared/domain/factSources'
import type { Dossier } from '#shared/schema/dossier'
import type { FactSource } from '#shared/schema/facts'
import type { EntryId } from '#shared/schema/ledger'
import type { EvidenceId } from '#shared/schema/richText'
import { citationOffer, type Offer } from '../../components/editor/choices.ts'
import { useCitables } from '../../components/writing/useCitables.ts'
import { currentDossier, useDossier } from '../../state/dossier.ts'

export const noSourceKey = 'none:'
const none: ReadonlySet<EvidenceId> = new Set()

/** Evidence first, then the ledger, in one list. */
export function useSourceOffer(): Offer {
  const citables = useCitables()
  const ledger = useDossier(dossier => dossier.ledger)
  return useMemo(() => {
    const cited = citationOffer(citables, none)
    const entries = ledger.map(({ id, title, happenedOn }) => ({
      key: `entry:${id}`,
      mark: '台账',
      title,
      detail: happenedOn && shortDate(happenedOn),
    }))
    return {
      ...cited,
      label: '选择出处',
      placeholder: '按编号或名称查找证明材料、台账记录',
      empty: '没有找到。先把写着这个数字的材料放进“证明材料”，再来选。',
      choices: [
        ...cited.choices.map(choice => ({ ...choice, key: `evidence:${choice.key}` })),
        ...entries,
      ],
    }
  }, [citables, ledger])
}

/** In a few words; empty when there is none. */
export function useSourceTitle(source: FactSource): string {
  const evidence = useDossier(dossier => dossier.evidence)
  const ledger = useDossier(dossier => dossier.ledger)
  return sourceTitle(source, { evidence, ledger }, numbersOf(evidence))
}

type Numbers = ReturnType<typeof evidenceNumbers>
const known = new WeakMap<Dossier['evidence'], Numbers>()

/** Counted once for all rows of the table. */
function numbersOf(evidence: Dossier['evidence']): Numbers {
  const numbers = known.get(evidence) ?? evidenceNumbers({ ...currentDossier(), evidence })
  known.set(evidence, numbers)
  return numbers
}

/** Back from the key of a choice to a source; a new one begins at the first page. */
export function sourceFrom(key: string): FactSource {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('evidence:')) {
    return { kind: 'evidence', evidence: id as EvidenceId, page: 1 }
  }
  return key.startsWith('entry:') ? { kind: 'entry', entry: id as EntryId } : { kind: 'none' }
}
