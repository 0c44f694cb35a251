import type { Ref } from 'react'
import type { EvidenceId, RichText } from '#shared/schema/richText'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { currentDossier, useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { emptyText } from '../editor/fromEditor.ts'
import { type EditorHandle, RichTextEditor } from '../editor/RichTextEditor.tsx'
import type { Scale } from '../editor/scales.ts'
import { useCitables } from './useCitables.ts'

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly scale: Scale
  readonly value: RichText | undefined
  readonly near?: ReadonlySet<EvidenceId>
  /** Edits of one `step` are undone together. */
  readonly onWrite: (text: RichText, step: number) => void
  readonly ref?: Ref<EditorHandle>
}

const none: ReadonlySet<EvidenceId> = new Set()

/** The editor of one text of the open dossier. Give it a `key` per text. */
export function DossierText({ value, near = none, onWrite, ref, ...texts }: Props) {
  const citables = useCitables()
  const isReadOnly = useReadOnly()
  return (
    <RichTextEditor
      {...texts}
      {...(ref ? { ref } : {})}
      value={value ?? emptyText}
      onChange={onWrite}
      isReadOnly={isReadOnly}
      citables={citables}
      near={near}
      onShowEvidence={item => go({ kind: 'evidence', item })}
      choosePicture={() =>
        attempt(() => call('picture.choose', { dossierId: currentDossier().id }))
      }
      storePicture={bytes =>
        attempt(() => call('picture.paste', { dossierId: currentDossier().id, bytes }))
      }
    />
  )
}
