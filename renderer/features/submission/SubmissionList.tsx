import { evidenceCount, requirementWriting, type Writing } from '#shared/domain/progress'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Requirement } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { type Entry, EntryList } from '../../components/writing/EntryList.tsx'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { honourTable, mediaTable } from './tables.ts'

/** Criteria with their demands; `here` is the id of a demand or the kind of a table. */
export function SubmissionList({ here }: { readonly here: string }) {
  const dossier = useSettledDossier()
  return (
    <EntryList
      groups={[
        ...dossier.campaign.criteria.map((criterion, index) => ({
          key: criterion.id,
          title: `${chineseNumeral(index + 1)}、${criterion.title}`,
          entries: criterion.requirements.map(
            (requirement): Entry => ({
              key: requirement.id,
              title: requirement.title,
              writing: marked(dossier, requirement),
              note: evidenceNote(dossier, requirement),
              isCurrent: here === requirement.id,
              onOpen: () => go({ kind: 'submission', requirement: requirement.id }),
            }),
          ),
        })),
        {
          key: 'tables',
          title: '附表',
          entries: ([honourTable, mediaTable] as const).map(
            ({ list, title }): Entry => ({
              key: list,
              title,
              writing: dossier[list].length > 0 ? 'complete' : 'empty',
              note: `${dossier[list].length} 条`,
              isCurrent: here === list,
              onOpen: () => go({ kind: list }),
            }),
          ),
        },
      ]}
    />
  )
}

/** Written is not yet done while evidence is missing. */
function marked(dossier: Dossier, requirement: Requirement): Writing {
  const writing = requirementWriting(dossier, requirement)
  const isProved = evidenceCount(dossier, requirement) >= requirement.minEvidence
  return writing === 'complete' && !isProved ? 'started' : writing
}

/** “证 2/3”: pieces of evidence there are, and how many are asked for. */
function evidenceNote(dossier: Dossier, requirement: Requirement): string {
  const count = evidenceCount(dossier, requirement)
  if (requirement.minEvidence === 0) return count > 0 ? `证 ${count}` : ''
  return `证 ${count}/${requirement.minEvidence}`
}
