import { type KeyboardEvent, useRef, useState } from 'react'
import { changeEvidence } from '#shared/domain/evidenceEdits'
import type { NumberedEvidence } from '#shared/domain/evidenceNumbers'
import type { EvidenceId } from '#shared/schema/richText'
import { FullDialog } from '../../../components/FullDialog.tsx'
import { edit } from '../../../state/dossier.ts'
import { numberLabel } from '../numberLabel.ts'
import { Stage, type StageHandle } from './Stage.tsx'
import type { Zoom } from './scale.ts'
import { turned } from './turn.ts'
import { ViewerBar } from './ViewerBar.tsx'

type Props = {
  /** What can be looked at, in the order of the shelf. */
  readonly entries: readonly NumberedEvidence[]
  readonly current: EvidenceId
  readonly isReadOnly: boolean
  readonly onShow: (id: EvidenceId) => void
  readonly onClose: () => void
}

/** A piece of evidence as large as the window, and the others before and behind it. */
export function Viewer({ entries, current, isReadOnly, onShow, onClose }: Props) {
  const stage = useRef<StageHandle>(null)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const index = entries.findIndex(({ item }) => item.id === current)
  const entry = entries[index]
  if (!entry) return null
  const { item } = entry
  const pages = item.file.kind === 'pdf' ? item.file.pages : 1

  function show(step: -1 | 1): void {
    const next = entries[index + step]?.item
    if (!next) return
    setZoom('fit')
    // Going back through a stack of papers, one meets the last page first.
    setPage(step === -1 && next.file.kind === 'pdf' ? next.file.pages : 1)
    onShow(next.id)
  }

  function turnPage(step: -1 | 1): void {
    if (page + step < 1 || page + step > pages) show(step)
    else setPage(page + step)
  }

  function rotate(by: 90 | -90): void {
    if (isReadOnly) return
    edit({
      label: '旋转材料',
      change: dossier =>
        changeEvidence(dossier, new Set([item.id]), { rotation: turned(item.rotation, by) }),
      merge: `turn ${item.id}`,
    })
  }

  function press(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return
    const action = actions[event.key.toLowerCase()]
    if (!action) return
    event.preventDefault()
    action()
  }
  const actions: Readonly<Record<string, () => void>> = {
    arrowleft: () => turnPage(-1),
    arrowright: () => turnPage(1),
    pageup: () => show(-1),
    pagedown: () => show(1),
    '+': () => stage.current?.zoomBy(1),
    '=': () => stage.current?.zoomBy(1),
    '-': () => stage.current?.zoomBy(-1),
    '0': () => setZoom('fit'),
    '1': () => setZoom(1),
    r: () => rotate(90),
    l: () => rotate(-90),
  }

  return (
    <FullDialog
      label={`查看${numberLabel(entry.number)}：${item.title}`}
      onClose={onClose}
      onKeyDown={press}
      bar={close => (
        <ViewerBar
          entry={entry}
          page={page}
          pages={pages}
          zoom={zoom}
          hasBefore={index > 0}
          hasNext={index < entries.length - 1}
          isReadOnly={isReadOnly}
          onPage={setPage}
          onShow={show}
          onZoom={setZoom}
          onZoomBy={direction => stage.current?.zoomBy(direction)}
          onRotate={rotate}
          onClose={close}
        />
      )}
    >
      <Stage ref={stage} item={item} page={page} zoom={zoom} onZoom={setZoom} />
    </FullDialog>
  )
}
