import { type Ref, useMemo, useRef, useState } from 'react'
import { writeNarrative } from '#shared/domain/editText'
import { criterionOf } from '#shared/domain/requirements'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import type { Requirement } from '#shared/schema/campaign'
import type { EvidenceId } from '#shared/schema/richText'
import type { EditorHandle } from '../../components/editor/RichTextEditor.tsx'
import { requirementScale } from '../../components/editor/scales.ts'
import { DraftableText } from '../../components/writing/DraftableText.tsx'
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
  const [isDrafting, setDrafting] = useState(false)
  return (
    <section aria-label={requirement.title}>
      <Narrative
        ref={editor}
        requirement={requirement}
        near={attached}
        isDrafting={isDrafting}
        onDrafting={setDrafting}
      />
      {!isDrafting && (
        <EvidenceStrip
          requirement={requirement}
          attached={attached}
          onCite={item => editor.current?.cite(item)}
        />
      )}
    </section>
  )
}

/** Apart from the evidence, so that a letter typed renders nothing else. */
function Narrative({
  requirement,
  ...writing
}: {
  readonly requirement: Requirement
  readonly near: ReadonlySet<EvidenceId>
  readonly isDrafting: boolean
  readonly onDrafting: (isDrafting: boolean) => void
  readonly ref: Ref<EditorHandle>
}) {
  const { id, title } = requirement
  const campaign = useDossier(dossier => dossier.campaign)
  const place = criterionOf(campaign, id)?.requirements.findIndex(other => other.id === id) ?? 0
  return (
    <DraftableText
      {...writing}
      asked={requirement}
      of={{ list: 'narratives', id }}
      at={{ kind: 'submission', requirement: id }}
      numeral={`（${chineseNumeral(place + 1)}）`}
      scale={requirementScale}
      onWrite={(next, step) =>
        edit({
          label: `修改${title}`,
          change: dossier => writeNarrative(dossier, id, next),
          merge: `narrative:${id}:${step}`,
          at: { kind: 'submission', requirement: id },
        })
      }
    />
  )
}
