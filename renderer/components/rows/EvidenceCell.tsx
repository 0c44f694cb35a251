import { PaperClipOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { changeRow, type RowList, type RowsOf } from '#shared/domain/editRows'
import { presentEvidence } from '#shared/domain/ledger'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { useDossier } from '../../state/dossier.ts'
import { Floating } from '../editor/Floating.tsx'
import { AttachedEvidence } from '../evidence/AttachedEvidence.tsx'
import styles from './RowTable.module.css'

type Props = {
  readonly list: RowList
  readonly row: string
  readonly label: string
  readonly ids: readonly EvidenceId[]
  readonly isReadOnly: boolean
  readonly onWrite: (ids: readonly EvidenceId[]) => void
}

/** How many pieces prove the row; opens what they are. */
export function EvidenceCell({ list, row, label, ids, isReadOnly, onWrite }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const evidence = useDossier(dossier => dossier.evidence)
  const count = presentEvidence({ evidence }, ids).length

  function attach(dossier: Dossier, items: readonly EvidenceId[]): Dossier {
    const change = { evidence: [...new Set([...ids, ...items])] }
    return changeRow(dossier, list, row, change as Partial<Omit<RowsOf[RowList], 'id'>>)
  }

  function close(): void {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.attach}
        aria-label={`${label}：${count} 份证明材料`}
        aria-expanded={isOpen}
        title="附上做完的证明"
        onClick={() => setOpen(!isOpen)}
      >
        <PaperClipOutlined /> {count > 0 ? `${count} 份` : isReadOnly ? '无' : '附'}
      </button>
      {isOpen && (
        <Floating
          anchorAt={() => button.current?.getBoundingClientRect() ?? null}
          width={360}
          label="这项任务的证明"
          onClose={() => setOpen(false)}
        >
          <fieldset
            className={styles.attached}
            onKeyDown={event => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              close()
            }}
          >
            <AttachedEvidence
              ids={ids}
              lead="把做完这件事的照片、文件拖到这里，或从档案里选。"
              attach={attach}
              onPick={item => onWrite([...ids, item])}
              onDetach={item => onWrite(ids.filter(other => other !== item))}
            />
          </fieldset>
        </Floating>
      )}
    </>
  )
}
