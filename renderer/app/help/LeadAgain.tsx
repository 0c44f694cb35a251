import { firstSteps } from '#shared/domain/firstSteps'
import { changeBookmark, useBookmark } from '../../state/bookmarks.ts'
import { closeHelp } from '../../state/help.ts'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './HelpDrawer.module.css'

/** The first steps, once they were put away. */
export function LeadAgain() {
  const dossier = useSettledDossier()
  const { isLeadShown, hasSeenPages } = useBookmark(dossier.id)
  const isWalked = firstSteps(dossier, hasSeenPages).every(({ isDone }) => isDone)
  function show(): void {
    changeBookmark(dossier.id, { isLeadShown: true })
    go({ kind: 'overview' })
    closeHelp()
  }
  return (
    <section>
      <h3>五分钟做出第一页</h3>
      {isWalked ? (
        <p>四步都走完了。想看一份写好的，回“开始”打开“示例档案”。</p>
      ) : isLeadShown ? (
        <p>
          四步列在
          <button
            type="button"
            className={styles.inline}
            onClick={() => {
              go({ kind: 'overview' })
              closeHelp()
            }}
          >
            概览
          </button>
          最上面。
        </p>
      ) : (
        <p className={styles.links}>
          <button type="button" onClick={show}>
            在概览里再列出这四步
          </button>
        </p>
      )}
    </section>
  )
}
