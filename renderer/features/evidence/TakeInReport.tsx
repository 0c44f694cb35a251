import { Button } from 'antd'
import { fileAdvice } from '#shared/domain/evidenceFiles'
import type { ImportReport } from '#shared/ipc/opened'
import { refusalLines } from '#shared/refusalLines'
import styles from './TakeInReport.module.css'

/** What came of an import: what came in, what was there already, what was refused and why. */
export function TakeInReport({
  report,
  onClose,
}: {
  readonly report: ImportReport
  readonly onClose: () => void
}) {
  const { added, known, refused, skippedLinks, wasCancelled } = report
  const unshowable = added.flatMap(({ file }) => {
    const advice = fileAdvice(file)
    return advice ? [{ hash: file.hash, text: `“${file.name}”已收入。${advice}` }] : []
  })
  return (
    <section className={styles.report} aria-label="收入结果" aria-live="polite">
      <div className={styles.head}>
        <p className={styles.summary}>
          {added.length > 0 && (
            <span className={styles.done}>✓ 收入 {added.length} 份，已在下面选中</span>
          )}
          {known.length > 0 && <span>＝ 已经有了 {known.length} 份</span>}
          {refused.length > 0 && (
            <span className={styles.refused}>✕ 没有收入 {refused.length} 份</span>
          )}
          {wasCancelled && <span>已取消，其余的没有收入</span>}
          {added.length + known.length + refused.length === 0 && !wasCancelled && (
            <span>里面没有可以收入的文件</span>
          )}
        </p>
        <Button size="small" onClick={onClose}>
          知道了
        </Button>
      </div>
      <ul className={styles.lines}>
        {refusalLines(refused).map(text => (
          <li key={text}>{text}</li>
        ))}
        {unshowable.map(({ hash, text }) => (
          <li key={hash}>{text}</li>
        ))}
        {known.length > 0 && (
          <li>内容完全相同，没有重复收入：{known.map(({ name }) => name).join('、')}</li>
        )}
        {skippedLinks > 0 && (
          <li>跳过了 {skippedLinks} 个快捷方式或特殊文件，它们指向的内容没有收入。</li>
        )}
      </ul>
    </section>
  )
}
