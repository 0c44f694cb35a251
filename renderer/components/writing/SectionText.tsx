import { useState } from 'react'
import { writePlanSection, writeSummarySection } from '#shared/domain/editText'
import type { Place } from '#shared/domain/place'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Section, SummarySection } from '#shared/schema/campaign'
import { edit } from '../../state/dossier.ts'
import { sectionScale } from '../editor/scales.ts'
import { DraftableText } from './DraftableText.tsx'

const writers = { plan: writePlanSection, summary: writeSummarySection } as const

type Props = {
  readonly of: keyof typeof writers
  readonly section: Section | SummarySection
  /** Counts from 0 and gives its number in print. */
  readonly index: number
}

/** One section of the plan or of the summary. */
export function SectionText({ of, section, index }: Props) {
  const [isDrafting, setDrafting] = useState(false)
  const at: Place = { kind: of, section: section.id }
  return (
    <section aria-label={section.title}>
      <DraftableText
        numeral={`${chineseNumeral(index + 1)}、`}
        asked={section}
        of={{ list: of, id: section.id }}
        at={at}
        scale={sectionScale}
        isDrafting={isDrafting}
        onDrafting={setDrafting}
        onWrite={(next, step) =>
          edit({
            label: `修改${section.title}`,
            change: dossier => writers[of](dossier, section.id, next),
            merge: `${of}:${section.id}:${step}`,
            at,
          })
        }
      />
    </section>
  )
}
