import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { EvidenceId } from '#shared/schema/richText'
import { CitationPicker } from '../editor/CitationPicker.tsx'
import type { Citable } from '../editor/nodes/citation.ts'

/** Adds evidence to something: what the dossier has already, or new files. */
export function AddEvidence({
  citables,
  attached,
  onPick,
  onAddFiles,
}: {
  readonly citables: ReadonlyMap<string, Citable>
  readonly attached: ReadonlySet<EvidenceId>
  readonly onPick: (item: Citable) => void
  readonly onAddFiles: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [isPicking, setPicking] = useState(false)
  const others = new Map([...citables].filter(([, { id }]) => !attached.has(id)))
  const close = () => {
    setPicking(false)
    button.current?.focus()
  }
  return (
    <>
      {others.size > 0 && (
        <Button ref={button} size="small" onClick={() => setPicking(true)}>
          从档案里选
        </Button>
      )}
      <Button size="small" icon={<PaperClipOutlined />} onClick={onAddFiles}>
        添加文件
      </Button>
      {isPicking && (
        <CitationPicker
          anchorAt={() => button.current?.getBoundingClientRect() ?? null}
          label="从档案里选证明材料"
          citables={others}
          near={attached}
          onChoose={item => {
            close()
            onPick(item)
          }}
          onClose={close}
        />
      )}
    </>
  )
}
