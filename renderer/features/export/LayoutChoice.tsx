import { Button } from 'antd'
import { useState } from 'react'
import { grid, linesOnPage } from '#shared/document/layout'
import { nameOfLayout } from '#shared/domain/layouts'
import { useDossier } from '../../state/dossier.ts'
import { useSettings } from '../../state/session.ts'
import { FontsNote } from './FontsNote.tsx'
import styles from './LayoutChoice.module.css'
import { LayoutForm } from './LayoutForm.tsx'

/** 版式: how the documents are set; most never need to open it. */
export function LayoutChoice() {
  const layout = useDossier(dossier => dossier.layout)
  const saved = useSettings()?.layouts ?? []
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles.sheet} aria-labelledby="layout-title">
      <h2 id="layout-title">版式</h2>
      <p className={styles.summary}>
        <span>
          <strong>{nameOfLayout(layout, saved) ?? '自定'}</strong>　每页 {linesOnPage(layout)}{' '}
          行，每行 {grid.characters} 字
        </span>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起版式' : '换一种版式'}
        </Button>
      </p>
      {isOpen && <LayoutForm layout={layout} saved={saved} />}
      <FontsNote fonts={layout.fonts} />
    </section>
  )
}
