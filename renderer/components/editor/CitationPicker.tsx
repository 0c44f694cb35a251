import type { EvidenceId } from '#shared/schema/richText'
import { ChoicePicker } from './ChoicePicker.tsx'
import { citationOffer } from './choices.ts'
import type { Anchor } from './Floating.tsx'
import type { Citable } from './nodes/citation.ts'

type Props = {
  readonly anchorAt: () => Anchor | null
  readonly label?: string
  readonly citables: ReadonlyMap<string, Citable>
  readonly near: ReadonlySet<EvidenceId>
  readonly onChoose: (citable: Citable) => void
  readonly onClose: () => void
}

/** Chooses one piece of evidence, for citing it or for anything else. */
export function CitationPicker({ label, citables, near, onChoose, ...picker }: Props) {
  const offer = citationOffer(citables, near)
  return (
    <ChoicePicker
      {...picker}
      offer={label === undefined ? offer : { ...offer, label }}
      onChoose={({ key }) => {
        const citable = citables.get(key)
        if (citable) onChoose(citable)
      }}
    />
  )
}
