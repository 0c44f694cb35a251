import type { Coverage } from '../domain/coverage.ts'
import { isOutside } from '../domain/strength.ts'
import type { Campaign } from '../schema/campaign.ts'
import type { Finding, Group } from './check.ts'

/** What would make one text more convincing; `finding` leads to the words it is about. */
export type Stronger = { readonly text: string; readonly finding?: Finding }

/** What an expert stumbles over; spelling and form are for 自查. */
const convincing: ReadonlySet<Group> = new Set(['expert', 'facts'])
const gravity = { blocker: 0, warning: 1, hint: 2 } as const
const atMost = 2

/**
 * At most two lines on a text that was begun: blanks first, then what an expert
 * would stumble over, then what its proof lacks. `found` are the open findings of
 * its place, `coverage` its proof, or null where none is asked for.
 */
export function wouldBeStronger(
  found: readonly Finding[],
  coverage: Coverage | null,
  kinds: Campaign['evidenceKinds'],
): readonly Stronger[] {
  const proof = coverage ? proofLines(coverage, kinds) : []
  const words = [...blankLines(found), ...expertLines(found)]
  return [...words.slice(0, atMost - Math.min(proof.length, 1)), ...proof].slice(0, atMost)
}

function blankLines(found: readonly Finding[]): readonly Stronger[] {
  const open = found.filter(({ rule }) => rule === 'placeholdersAreReplaced')
  const [first] = open
  return first ? [{ text: `先补上 ${open.length} 处留空`, finding: first }] : []
}

function expertLines(found: readonly Finding[]): readonly Stronger[] {
  return found
    .filter(({ group }) => convincing.has(group))
    .toSorted((a, b) => gravity[a.severity] - gravity[b.severity])
    .filter(({ text }, index, all) => all.findIndex(other => other.text === text) === index)
    .map(finding => ({ text: finding.text, finding }))
}

function proofLines(
  { missing, reached, evidence }: Coverage,
  kinds: Campaign['evidenceKinds'],
): readonly Stronger[] {
  if (missing > 0 && evidence.length === 0) return [{ text: `还没有证明材料，要 ${missing} 份` }]
  if (reached.some(isOutside)) return []
  const outside = kinds.filter(({ strength }) => isOutside(strength)).slice(0, 3)
  if (outside.length === 0) return []
  return [{ text: `找一份别人作证的材料，例如${outside.map(({ title }) => title).join('、')}` }]
}
