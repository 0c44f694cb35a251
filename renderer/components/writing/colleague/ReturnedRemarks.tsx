import type { ReturnedSection } from '#shared/ipc/returned'
import styles from './ReturnedDialog.module.css'

/** What does not become text: comments to read, tracked changes, and what was left behind. */
export function ReturnedRemarks({
  comments,
  revisions,
  lost,
}: Pick<ReturnedSection, 'comments' | 'revisions' | 'lost'>) {
  return (
    <>
      {revisions > 0 && (
        <p className={styles.remark}>文件里有 {revisions} 处修订，都按“接受”读取。</p>
      )}
      {lost.length > 0 && (
        <section className={styles.remarks} aria-label="没有带回的内容">
          <h3>没有带回的内容（{lost.length}）</h3>
          <ul>
            {lost.map(({ what, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                {what}
                {words && `：${words}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {comments.length > 0 && (
        <section className={styles.remarks} aria-label="批注">
          <h3>批注（{comments.length}），只供阅读，不进正文</h3>
          <ul>
            {comments.map(({ author, quote, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={index}>
                {quote && <q>{quote}</q>} {author && `${author}：`}
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
