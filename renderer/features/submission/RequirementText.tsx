import { useMemo, useRef } from 'react'
import { writeNarrative } from '#shared/domain/editText'
import { criterionOf } from '#shared/domain/requirements'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Requirement } from '#shared/schema/campaign'
import type { EditorHandle } from '../../components/editor/RichTextEditor.tsx'
import { requirementScale } from '../../components/editor/scales.ts'
import { DossierText } from '../../components/writing/DossierText.tsx'
import { TextHead } from '../../components/writing/TextHead.tsx'
import { edit, useDossier } from '../../state/dossier.ts'
import { EvidenceStrip } from './EvidenceStrip.tsx'

/** What the unit says to one demand, and the evidence behind it. */
export function RequirementText({ requirement }: { readonly requirement: Requirement }) {
  const { id, title, words, questions, guide } = requirement
  const text = useDossier(dossier => dossier.narratives[id])
  const campaign = useDossier(dossier => dossier.campaign)
  const evidence = useDossier(dossier => dossier.evidence)
  const near = useMemo(
    () => new Set(evidence.filter(item => item.supports.includes(id)).map(item => item.id)),
    [evidence, id],
  )
  const editor = useRef<EditorHandle>(null)
  const place = criterionOf(campaign, id)?.requirements.findIndex(other => other.id === id) ?? 0
  return (
    <section aria-label={title}>
      <TextHead
        numeral={`（${chineseNumeral(place + 1)}）`}
        title={title}
        text={text}
        words={words}
      />
      <DossierText
        ref={editor}
        at={{ kind: 'submission', requirement: id }}
        label={`${title}正文`}
        placeholder={questions[0] ?? guide}
        scale={requirementScale}
        value={text}
        near={near}
        onWrite={next =>
          edit({
            label: `修改${title}`,
            change: dossier => writeNarrative(dossier, id, next),
            merge: `narrative:${id}`,
          })
        }
      />
      <EvidenceStrip
        requirement={requirement}
        attached={near}
        onCite={item => editor.current?.cite(item)}
      />
    </section>
  )
}
