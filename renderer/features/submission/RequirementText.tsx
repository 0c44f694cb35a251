import { type Ref, useMemo, useRef } from 'react'
import { writeNarrative } from '#shared/domain/editText'
import { criterionOf } from '#shared/domain/requirements'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Requirement } from '#shared/schema/campaign'
import type { EvidenceId } from '#shared/schema/richText'
import type { EditorHandle } from '../../components/editor/RichTextEditor.tsx'
import { requirementScale } from '../../components/editor/scales.ts'
import { DossierText } from '../../components/writing/DossierText.tsx'
import { TextHead } from '../../components/writing/TextHead.tsx'
import { edit, useDossier } from '../../state/dossier.ts'
import { EvidenceStrip } from './EvidenceStrip.tsx'

/** What the unit says to one demand, and the evidence behind it. */
export function RequirementText({ requirement }: { readonly requirement: Requirement }) {
  const { id } = requirement
  const evidence = useDossier(dossier => dossier.evidence)
  const attached = useMemo(
    () => new Set(evidence.filter(item => item.supports.includes(id)).map(item => item.id)),
    [evidence, id],
  )
  const editor = useRef<EditorHandle>(null)
  return (
    <section aria-label={requirement.title}>
      <Narrative ref={editor} requirement={requirement} near={attached} />
      <EvidenceStrip
        requirement={requirement}
        attached={attached}
        onCite={item => editor.current?.cite(item)}
      />
    </section>
  )
}

/** Apart from the evidence, so that a letter typed renders nothing else. */
function Narrative({
  requirement: { id, title, words, questions, guide },
  near,
  ref,
}: {
  readonly requirement: Requirement
  readonly near: ReadonlySet<EvidenceId>
  readonly ref: Ref<EditorHandle>
}) {
  const text = useDossier(dossier => dossier.narratives[id])
  const campaign = useDossier(dossier => dossier.campaign)
  const place = criterionOf(campaign, id)?.requirements.findIndex(other => other.id === id) ?? 0
  return (
    <>
      <TextHead
        numeral={`（${chineseNumeral(place + 1)}）`}
        title={title}
        text={text}
        words={words}
      />
      <DossierText
        ref={ref}
        at={{ kind: 'submission', requirement: id }}
        label={`${title}正文`}
        placeholder={questions[0] ?? guide}
        scale={requirementScale}
        value={text}
        near={near}
        onWrite={(next, step) =>
          edit({
            label: `修改${title}`,
            change: dossier => writeNarrative(dossier, id, next),
            merge: `narrative:${id}:${step}`,
            at: { kind: 'submission', requirement: id },
          })
        }
      />
    </>
  )
}
