import { writePlanSection } from '#shared/domain/editText'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Section } from '#shared/schema/campaign'
import { sectionScale } from '../../components/editor/scales.ts'
import { DossierText } from '../../components/writing/DossierText.tsx'
import { TextHead } from '../../components/writing/TextHead.tsx'
import { edit, useDossier } from '../../state/dossier.ts'

/** One section of the plan; `index` counts from 0 and gives its number in print. */
export function SectionText({
  section,
  index,
}: {
  readonly section: Section
  readonly index: number
}) {
  const text = useDossier(dossier => dossier.plan[section.id])
  return (
    <section aria-label={section.title}>
      <TextHead
        numeral={`${chineseNumeral(index + 1)}、`}
        title={section.title}
        text={text}
        words={section.words}
      />
      <DossierText
        at={{ kind: 'plan', section: section.id }}
        label={`${section.title}正文`}
        placeholder={section.questions[0] ?? section.guide}
        scale={sectionScale}
        value={text}
        onWrite={(next, step) =>
          edit({
            label: `修改${section.title}`,
            change: dossier => writePlanSection(dossier, section.id, next),
            merge: `plan:${section.id}:${step}`,
          })
        }
      />
    </section>
  )
}
