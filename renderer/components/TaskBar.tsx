import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { cancelTask, type TaskProgress } from '../state/tasks.ts'
import { Meter } from './Meter.tsx'
import styles from './TaskBar.module.css'

/** Long work: what is being done, how far, how long still, and a way out. */
export function TaskBar({ progress }: { readonly progress: TaskProgress }) {
  const { step, done, total, task } = progress
  return (
    <section className={styles.bar} aria-live="polite">
      <p className={styles.words}>
        <span>{step}</span>
        <span className={styles.numbers}>
          {total > 0 && `${done} / ${total}`} <Remaining progress={progress} />
        </span>
      </p>
      {total > 0 && <Meter progress={{ done, total }} label={step} />}
      <Button onClick={() => cancelTask(task)}>取消</Button>
    </section>
  )
}

function Remaining({ progress: { startedAt, done, total } }: { readonly progress: TaskProgress }) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const elapsed = now - startedAt
  // An estimate from too little would only jump about.
  if (total === 0 || done === 0 || elapsed < 3000) return null
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000)
  return <>{seconds > 90 ? `约还需 ${Math.ceil(seconds / 60)} 分钟` : `约还需 ${seconds} 秒`}</>
}
