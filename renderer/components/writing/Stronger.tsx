import { useMemo } from 'react'
import { type Finding, placeKey } from '#shared/checks/check'
import { wouldBeStronger } from '#shared/checks/stronger'
import { isBlank } from '#shared/domain/characterCount'
import { demandCoverage } from '#shared/domain/coverage'
import { type TextOf, textOf } from '#shared/domain/editText'
import type { Place } from '#shared/domain/place'
import type { Requirement, Section } from '#shared/schema/campaign'
import { useChecked } from '../../state/checker.ts'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './Companion.module.css'

const none: readonly Finding[] = []

/** One or two lines on what would help a text most, once it was begun. */
export function Stronger({
  asked,
  of,
}: {
  readonly asked: Section | Requirement
  readonly of: TextOf
}) {
  const dossier = useSettledDossier()
  const key = placeKey(placeOf(of))
  const open = useChecked(({ checked }) =>
    checked?.wanted.dossier.id === dossier.id ? checked.open : none,
  )
  const lines = useMemo(() => {
    if (isBlank(textOf(dossier, of))) return []
    const found = open.filter(({ at }) => placeKey(at) === key)
    const coverage = 'minEvidence' in asked ? demandCoverage(dossier, asked) : null
    return wouldBeStronger(found, coverage, dossier.campaign.evidenceKinds)
  }, [dossier, of, open, key, asked])
  if (lines.length === 0) return null
  return (
    <>
      <h3>怎样更有力</h3>
      <ul className={styles.examples}>
        {lines.map(({ text, finding }) => (
          <li key={text}>
            {finding ? (
              <button
                type="button"
                className={styles.lead}
                onClick={() => go(finding.at, finding.span ?? null)}
              >
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function placeOf(of: TextOf): Place {
  switch (of.list) {
    case 'narratives':
      return { kind: 'submission', requirement: of.id }
    case 'plan':
      return { kind: 'plan', section: of.id }
    case 'summary':
      return { kind: 'summary', section: of.id }
  }
}
