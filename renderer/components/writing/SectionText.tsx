import { useState } from 'react'
import { writePlanSection, writeSummarySection } from '#shared/domain/editText'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Section } from '#shared/schema/campaign'
import type { RichText } from '#shared/schema/richText'
import { edit, useDossier } from '../../state/dossier.ts'
import { sectionScale } from '../editor/scales.ts'
import { DossierText } from './DossierText.tsx'
import { DraftableText } from './DraftableText.tsx'
import { TextHead } from './TextHead.tsx'

const writers = { plan: writePlanSection, summary: writeSummarySection } as const

type Props = {
  readonly of: keyof typeof writers
  readonly section: Section
  /** Counts from 0 and gives its number in print. */
  readonly index: number
}

/** One section of the plan or of the summary. */
export function SectionText({ of, section, index }: Props) {
  const writing: Writing = {
    numeral: `${chineseNumeral(index + 1)}、`,
    onWrite: (next, step) =>
      edit({
        label: `修改${section.title}`,
        change: dossier => writers[of](dossier, section.id, next),
        merge: `${of}:${section.id}:${step}`,
        at: { kind: of, section: section.id },
      }),
  }
  return (
    <section aria-label={section.title}>
      {of === 'plan' ? (
        <PlanText section={section} {...writing} />
      ) : (
        <SummaryText section={section} {...writing} />
      )}
    </section>
  )
}

type Writing = {
  readonly numeral: string
  readonly onWrite: (text: RichText, step: number) => void
}

function PlanText({ section, ...writing }: Writing & { readonly section: Section }) {
  const [isDrafting, setDrafting] = useState(false)
  return (
    <DraftableText
      {...writing}
      asked={section}
      of={{ list: 'plan', id: section.id }}
      at={{ kind: 'plan', section: section.id }}
      scale={sectionScale}
      isDrafting={isDrafting}
      onDrafting={setDrafting}
    />
  )
}

/** Its first text comes from the records of the year, not from answers. */
function SummaryText({
  section: { id, title, words, questions, guide },
  numeral,
  onWrite,
}: Writing & { readonly section: Section }) {
  const text = useDossier(dossier => dossier.summary[id])
  const at = { kind: 'summary', section: id } as const
  return (
    <>
      <TextHead at={at} numeral={numeral} title={title} text={text} words={words} />
      <DossierText
        at={at}
        label={`${title}正文`}
        placeholder={questions[0] ?? guide}
        scale={sectionScale}
        value={text}
        onWrite={onWrite}
      />
    </>
  )
}
