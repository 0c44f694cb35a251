import { writePlanSection, writeSummarySection } from '#shared/domain/editText'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Section } from '#shared/schema/campaign'
import { edit, useDossier } from '../../state/dossier.ts'
import { sectionScale } from '../editor/scales.ts'
import { DossierText } from './DossierText.tsx'
import { TextHead } from './TextHead.tsx'

const writers = { plan: writePlanSection, summary: writeSummarySection } as const

/** One section of the plan or of the summary; `index` counts from 0 and gives its number in print. */
export function SectionText({
  of,
  section,
  index,
}: {
  readonly of: keyof typeof writers
  readonly section: Section
  readonly index: number
}) {
  const text = useDossier(dossier => dossier[of][section.id])
  return (
    <section aria-label={section.title}>
      <TextHead
        numeral={`${chineseNumeral(index + 1)}、`}
        title={section.title}
        text={text}
        words={section.words}
      />
      <DossierText
        at={{ kind: of, section: section.id }}
        label={`${section.title}正文`}
        placeholder={section.questions[0] ?? section.guide}
        scale={sectionScale}
        value={text}
        onWrite={(next, step) =>
          edit({
            label: `修改${section.title}`,
            change: dossier => writers[of](dossier, section.id, next),
            merge: `${of}:${section.id}:${step}`,
            at: { kind: of, section: section.id },
          })
        }
      />
    </section>
  )
}
