import type { Ref } from 'react'
import type { Finding } from '#shared/checks/check'
import { insertRows, maxRows } from '#shared/domain/editRows'
import { type TextOf, textOf } from '#shared/domain/editText'
import type { Place } from '#shared/domain/place'
import { textKeyOf } from '#shared/domain/textPlaces'
import type { EvidenceId, FactId, RichText } from '#shared/schema/richText'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { asOneStep, currentDossier, edit, useDossier, useReadOnly } from '../../state/dossier.ts'
import { leave, mend } from '../../state/findingEdits.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import type { NewFact } from '../editor/FactFromSelection.tsx'
import { emptyText } from '../editor/fromEditor.ts'
import { type EditorHandle, RichTextEditor } from '../editor/RichTextEditor.tsx'
import type { Scale } from '../editor/scales.ts'
import { DropReturned } from './colleague/DropReturned.tsx'
import { useCitables } from './useCitables.ts'
import { useFigures } from './useFigures.ts'
import { useQuotables } from './useQuotables.ts'
import { useTextMarks } from './useTextMarks.ts'

type Props = {
  /** Where the text stands, as findings name it. */
  readonly at: Place
  readonly label: string
  readonly placeholder: string
  readonly scale: Scale
  readonly of: TextOf
  readonly near?: ReadonlySet<EvidenceId>
  /** Edits of one `step` are undone together. */
  readonly onWrite: (text: RichText, step: number) => void
  readonly ref?: Ref<EditorHandle>
}

const none: ReadonlySet<EvidenceId> = new Set()

/** The editor of one text of the open dossier. Give it a `key` per text. */
export function DossierText({ at, of, near = none, onWrite, ref, ...texts }: Props) {
  const value = useDossier(dossier => textOf(dossier, of))
  const citables = useCitables()
  const quotables = useQuotables()
  const figures = useFigures(at)
  const isReadOnly = useReadOnly()
  const { marks, findingOf, sought } = useTextMarks(at)
  return (
    <DropReturned text={textKeyOf(at)} isOff={isReadOnly}>
      <RichTextEditor
        {...texts}
        {...(ref ? { ref } : {})}
        value={value ?? emptyText}
        onChange={onWrite}
        isReadOnly={isReadOnly}
        citables={citables}
        quotables={quotables}
        figures={figures}
        near={near}
        marks={marks}
        sought={sought}
        onMend={mark => withFinding(findingOf(mark), mend)}
        onLeave={(mark, reason) => withFinding(findingOf(mark), finding => leave(finding, reason))}
        onShowEvidence={item => go({ kind: 'evidence', item })}
        onShowFigure={go}
        onShowFact={fact => go({ kind: 'facts', fact })}
        onRecordFact={recordFact}
        choosePicture={() =>
          attempt(() => call('picture.choose', { dossierId: currentDossier().id }))
        }
        storePicture={bytes =>
          attempt(() => call('picture.paste', { dossierId: currentDossier().id, bytes }))
        }
      />
    </DropReturned>
  )
}

/** Between two looks at the text a mark may stand for nothing any more. */
function withFinding(finding: Finding | undefined, act: (finding: Finding) => void): void {
  if (finding) act(finding)
}

/** One step: the fact comes into the ledger, and the text refers to it. */
function recordFact(fact: NewFact, refer: (id: FactId) => void): void {
  const { length } = currentDossier().facts
  if (length >= maxRows) {
    notify('info', `事实台账最多 ${maxRows} 条，已经满了。`)
    return
  }
  const id = crypto.randomUUID() as FactId
  asOneStep('记为事实', () => {
    edit({
      label: '记为事实',
      change: dossier => insertRows(dossier, 'facts', length, [{ id, ...fact }]),
    })
    refer(id)
  })
  notify('done', `“${fact.name || fact.value + fact.unit}”已记进事实台账，还要写明出处。`, {
    label: '去写出处',
    run: () => go({ kind: 'facts', fact: id }),
  })
}
