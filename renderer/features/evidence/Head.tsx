import { Button, Segmented } from 'antd'
import { changeSettings } from '../../state/session.ts'
import styles from './EvidencePlace.module.css'
import type { TakeIn } from './useTakeIn.ts'

type Props = {
  readonly total: number
  readonly faulty: number
  readonly view: 'grid' | 'list'
  readonly takeIn: TakeIn
  readonly isReadOnly: boolean
}

/** An empty place has its one button in the middle instead. */
export function Head({ total, faulty, view, takeIn, isReadOnly }: Props) {
  const isBusy = takeIn.progress !== null
  return (
    <header className={styles.header}>
      <div>
        <h1>证明材料</h1>
        <p>{summary(total, faulty)}</p>
      </div>
      {total > 0 && (
        <div className={styles.actions}>
          <Segmented<'grid' | 'list'>
            aria-label="显示方式"
            value={view}
            options={[
              { value: 'grid', label: '缩略图' },
              { value: 'list', label: '列表' },
            ]}
            onChange={evidenceView => changeSettings({ evidenceView })}
          />
          {!isReadOnly && (
            <>
              <Button disabled={isBusy} onClick={() => void takeIn.chooseFolder()}>
                添加文件夹
              </Button>
              <Button type="primary" disabled={isBusy} onClick={() => void takeIn.chooseFiles()}>
                添加文件
              </Button>
            </>
          )}
        </div>
      )}
    </header>
  )
}

function summary(total: number, faulty: number): string {
  if (total === 0) return '写了什么，就用什么来证明。'
  const trouble = faulty > 0 ? `，其中 ${faulty} 份有问题要看一看` : ''
  return `${total} 份${trouble}。编号跟着标准和顺序走，正文里的引用会自动跟上。`
}
