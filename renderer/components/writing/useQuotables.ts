import { useMemo } from 'react'
import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { sourceText } from '#shared/domain/factSources'
import { factText } from '#shared/domain/facts'
import { currentDossier, useDossier } from '../../state/dossier.ts'
import type { Quotable } from '../editor/nodes/fact.ts'

/** All facts in the words they print. The same map until facts or their sources change. */
export function useQuotables(): ReadonlyMap<string, Quotable> {
  const facts = useDossier(dossier => dossier.facts)
  const evidence = useDossier(dossier => dossier.evidence)
  const ledger = useDossier(dossier => dossier.ledger)
  return useMemo(() => {
    const sources = { ...currentDossier(), evidence, ledger }
    const numbers = evidenceNumbers(sources)
    return new Map(
      facts.map(fact => [
        fact.id as string,
        {
          id: fact.id,
          name: fact.name,
          value: factText(fact, 'value'),
          before: fact.before.trim() === '' ? null : factText(fact, 'before'),
          detail: [fact.period, sourceText(fact.source, sources, numbers)]
            .filter(Boolean)
            .join('，'),
        },
      ]),
    )
  }, [facts, evidence, ledger])
}
