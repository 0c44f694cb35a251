import { useMemo } from 'react'
import { standInsFor, standInWords } from '#shared/document/standIns'
import type { Layout } from '#shared/schema/dossier'
import { isInstalled } from '../../lib/installedFonts.ts'
import styles from './LayoutChoice.module.css'

/** Said before the export: which fonts this computer lacks, and what takes their place. */
export function FontsNote({ fonts }: { readonly fonts: Layout['fonts'] }) {
  const standIns = useMemo(() => standInsFor(fonts, isInstalled), [fonts])
  if (standIns.length === 0) {
    return <p className={styles.fonts}>✓ 这台电脑有规定的全部字体，PDF 和 Word 用的一样。</p>
  }
  return (
    <p className={styles.fonts}>
      这台电脑缺 {standIns.length} 种规定的字体，PDF 里{standInWords(standIns)}
      代替，版面位置不变；Word 文件里仍写规定的字体，在装有这些字体的电脑上就是原样。
    </p>
  )
}
