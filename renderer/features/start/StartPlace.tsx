import { Button } from 'antd'
import { useState } from 'react'
import type { TaskId } from '#shared/ipc/handles'
import { HelpButton } from '../../components/HelpButton.tsx'
import { TaskBar } from '../../components/TaskBar.tsx'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { showCampaignSettings } from '../../state/campaignSettings.ts'
import { forgetWanted, showNoticeImport, useNoticeImport } from '../../state/noticeImport.ts'
import { enter, useSession } from '../../state/session.ts'
import { runTask, useTask } from '../../state/tasks.ts'
import { NewDossier } from './NewDossier.tsx'
import { RecentList } from './RecentList.tsx'
import styles from './StartPlace.module.css'

/** 开始: new, open, recent, and the sample to look around in. */
export function StartPlace() {
  const wanted = useNoticeImport(state => state.wanted)
  const [isMaking, setMaking] = useState(wanted !== null)
  const [sample, setSample] = useState<TaskId | null>(null)
  const progress = useTask(sample)
  const version = useSession(({ session }) => session?.version ?? '')

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <span className={styles.seal} aria-hidden="true">
          品
        </span>
        <div>
          <h1>服务品牌申报助手</h1>
          <p>从第一份实施方案，到可以直接报送的材料包。全程不需要网络。</p>
        </div>
        <span className={styles.help}>
          <HelpButton />
        </span>
      </header>
      {isMaking ? (
        <NewDossier
          wanted={wanted}
          onCancel={() => {
            forgetWanted()
            setMaking(false)
          }}
        />
      ) : (
        <div className={styles.columns}>
          <section aria-labelledby="start-title" className={styles.actions}>
            <h2 id="start-title">开始</h2>
            <Button type="primary" size="large" block onClick={() => setMaking(true)}>
              新建档案
            </Button>
            <p>选择创建活动和年份，填上单位名称，两分钟即可动笔。</p>
            <Button size="large" block onClick={() => void openFolder()}>
              打开档案
            </Button>
            <p>选择以前新建档案时生成的文件夹。</p>
            {progress ? (
              <TaskBar progress={progress} />
            ) : (
              <Button size="large" block onClick={() => void openSample(setSample)}>
                示例档案
              </Button>
            )}
            <p>一份写好的虚构档案，可以随意翻看、修改、试着导出。</p>
            <Button size="large" block onClick={() => showNoticeImport(true)}>
              通知导入
            </Button>
            <p>收到别的活动通知时，从通知文字里找出时限和标准，生成一项创建活动。</p>
            <p>
              通知有变化？到
              <button
                type="button"
                className={styles.link}
                onClick={() => showCampaignSettings(true)}
              >
                活动设置
              </button>
              里改标准、字数和时限，或导入上级发的活动文件。
            </p>
          </section>
          <RecentList />
        </div>
      )}
      <footer className={styles.footer}>版本 {version} · 所有内容只保存在这台电脑上</footer>
    </main>
  )
}

async function openFolder(): Promise<void> {
  const opened = await attempt(() => call('dossier.choose', {}))
  if (opened) enter(opened)
}

async function openSample(onStart: (task: TaskId) => void): Promise<void> {
  const opened = await attempt(() =>
    runTask('正在准备示例档案', task => call('dossier.openSample', { task }), onStart),
  )
  if (opened) enter(opened)
}
