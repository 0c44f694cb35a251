import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Handle, TaskId } from '#shared/ipc/handles'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import { go } from '../state/navigation.ts'
import { forgetNextYear, type NextYear, useNextYear } from '../state/nextYear.ts'
import { notify } from '../state/notices.ts'
import { saveNow } from '../state/save.ts'
import { enter, useSession } from '../state/session.ts'
import { cancelTask, runTask, useTask } from '../state/tasks.ts'
import { NextYearCampaign } from './NextYearCampaign.tsx'
import styles from './NextYearDialog.module.css'
import { TaskBar } from './TaskBar.tsx'

type Parent = { readonly handle: Handle; readonly place: string }

/** 新一年: says what is carried and what is not, then makes the new dossier and opens it. */
export function NextYearDialog() {
  const asked = useNextYear(state => state.asked)
  const [task, setTask] = useState<TaskId | null>(null)
  const progress = useTask(task)
  if (!asked) return null

  function leave(): void {
    if (progress) cancelTask(progress.task)
    else forgetNextYear()
  }

  return (
    <Modal
      open
      title={`建立 ${asked.year + 1} 年档案`}
      footer={null}
      width={640}
      style={{ top: 56 }}
      maskClosable={false}
      onCancel={leave}
    >
      <p className={styles.lead}>
        照着 {asked.year} 年{asked.unit && `${asked.unit}的`}档案另建一份新的。{asked.year}{' '}
        年的档案只读不写，原样保留。
      </p>
      <div className={styles.columns}>
        <List title="带到新档案里" mark="✓" lines={carried(asked.year)} />
        <List title="不带" mark="—" lines={left} />
      </div>
      <p className={styles.lead}>
        凡有日期、数字或“今年”“目前”这类说法的句子，都会在自查里逐条列出，改写或核对以后才算数。
      </p>
      {progress ? <TaskBar progress={progress} /> : <Making asked={asked} onStart={setTask} />}
    </Modal>
  )
}

const carried = (year: number) => [
  `创建活动的要求，期限按 ${year + 1} 年推算`,
  '单位与品牌的各项（要重新声明的除外）和品牌标识',
  '实施方案、申报材料的文字',
  '责任分工：都改为未开始，日期顺延一年',
  '事实台账：数和时间照旧，逐条提醒更新',
  '荣誉情况',
  '长期有效的证明材料，例如制度规范、荣誉证书',
]
const left = [
  '工作台账、媒体报道、总结',
  '其余证明材料：正文引用过的地方留下“【待补：证明材料】”',
  '起草时的回答、模拟评分',
  '自查里忽略过的记录',
]

function List({
  title,
  mark,
  lines,
}: {
  readonly title: string
  readonly mark: string
  readonly lines: readonly string[]
}) {
  return (
    <section className={styles.list} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map(line => (
          <li key={line}>
            <span aria-hidden="true">{mark}</span> {line}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Making({
  asked,
  onStart,
}: {
  readonly asked: NextYear
  readonly onStart: (task: TaskId) => void
}) {
  const home = useSession(({ session }) => session?.home ?? '')
  const [parent, setParent] = useState<Parent | null>(null)
  const [campaign, setCampaign] = useState<string | null>(null)

  async function choosePlace(): Promise<void> {
    const chosen = await attempt(() => call('folder.choose', { purpose: 'dossier' }))
    if (chosen) setParent(chosen)
  }

  return (
    <>
      <NextYearCampaign asked={asked} chosen={campaign} onChoose={setCampaign} />
      <p className={styles.place}>
        <span>存放位置：{parent?.place ?? home}</span>
        <Button onClick={() => void choosePlace()}>更改</Button>
      </p>
      <p className={styles.actions}>
        <Button
          type="primary"
          autoFocus
          onClick={() =>
            void make(asked, { parent: parent?.handle ?? null, campaignId: campaign }, onStart)
          }
        >
          建立 {asked.year + 1} 年档案
        </Button>
        <Button onClick={forgetNextYear}>取消</Button>
      </p>
    </>
  )
}

async function make(
  { id, year }: NextYear,
  wish: { readonly parent: Handle | null; readonly campaignId: string | null },
  onStart: (task: TaskId) => void,
): Promise<void> {
  // What was typed a moment ago is carried too.
  if (!(await saveNow())) return
  const opened = await attempt(() =>
    runTask(
      '正在建立下一年档案',
      task => call('dossier.nextYear', { dossierId: id, task, ...wish }),
      onStart,
    ),
  )
  if (!opened) return
  forgetNextYear()
  enter(opened)
  notify('info', `${year + 1} 年档案建好了。要对照新的一年核对的地方，自查里逐条列着。`, {
    label: '去自查',
    run: () => go({ kind: 'checks' }),
  })
}
