import { Button } from 'antd'
import { failureText } from '#shared/failureText'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import { clock } from '../lib/moment.ts'
import { currentDossier, useReadOnly } from '../state/dossier.ts'
import { saveNow, useSaveState } from '../state/save.ts'
import { enter } from '../state/session.ts'
import styles from './SaveLine.module.css'

/** The save state at the foot of the rail. “已保存” only after the disk has confirmed. */
export function SaveLine() {
  const save = useSaveState(state => state.save)
  const isReadOnly = useReadOnly()
  if (isReadOnly) {
    return (
      <div className={styles.line} role="status">
        <p>只读打开，不能修改</p>
        <Button size="small" onClick={saveCopy}>
          另存一份再填写
        </Button>
      </div>
    )
  }
  if (save.kind === 'trouble') {
    return (
      <div className={`${styles.line} ${styles.trouble}`} role="alert">
        <p>还没有保存。{failureText(save.failure)}</p>
        <Button size="small" onClick={() => void saveNow()}>
          重试
        </Button>
        <Button size="small" onClick={saveCopy}>
          另存一份
        </Button>
      </div>
    )
  }
  return (
    <p className={styles.line} role="status">
      {save.kind === 'saved' ? `已保存 ${clock(save.at)}` : '正在保存…'}
    </p>
  )
}

async function saveCopy(): Promise<void> {
  const opened = await attempt(() => call('dossier.saveCopy', { dossier: currentDossier() }))
  if (opened) enter(opened)
}
