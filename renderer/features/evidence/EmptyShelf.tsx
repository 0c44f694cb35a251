import { Button } from 'antd'
import { useDossier } from '../../state/dossier.ts'
import styles from './EvidencePlace.module.css'
import type { TakeIn } from './useTakeIn.ts'

/** What belongs here, why it helps, and the one button that starts it. */
export function EmptyShelf({
  takeIn,
  isReadOnly,
}: {
  readonly takeIn: TakeIn
  readonly isReadOnly: boolean
}) {
  const kinds = useDossier(({ campaign }) => campaign.evidenceKinds)
  const isBusy = takeIn.progress !== null
  if (isReadOnly) return <p className={styles.empty}>这份档案里还没有证明材料。</p>
  return (
    <section className={styles.empty}>
      <h2>把能证明的东西放进来</h2>
      <p>平时有了就放进来，迎评时不用再找。软件会按创建标准自动编号，写到哪件事，一点就能引用。</p>
      <p className={styles.start}>
        <Button type="primary" disabled={isBusy} onClick={() => void takeIn.chooseFiles()}>
          添加文件
        </Button>
        <Button disabled={isBusy} onClick={() => void takeIn.chooseFolder()}>
          添加文件夹
        </Button>
        <span>也可以把文件、文件夹拖到这里，或者按 Ctrl+V 粘贴截图</span>
      </p>
      <dl>
        {kinds.map(({ id, title, help }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
