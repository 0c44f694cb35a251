import { Button } from 'antd'
import { messageOf, type Question } from '#shared/notice/questions'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { notify } from '../../state/notices.ts'
import styles from './NoticePage.module.css'

/** What the notice leaves open, and one message that asks for all of it. */
export function Questions({
  questions,
  subject,
}: {
  readonly questions: readonly Question[]
  readonly subject: string
}) {
  async function copy(): Promise<void> {
    const text = messageOf(questions, subject)
    const copied = await attempt(async () => {
      await call('clipboard.write', { text })
      return true
    })
    if (copied)
      notify('done', `已复制 ${questions.length} 个问题，可以粘贴到微信或邮件里发给发文单位。`)
  }

  return (
    <section className={styles.group} aria-label="未找到的">
      <h2>
        未找到的
        <span className={styles.count}>
          {questions.length === 0 ? '该有的都有了' : `${questions.length} 处要问发文单位`}
        </span>
      </h2>
      {questions.length > 0 && (
        <>
          <ul className={styles.questions}>
            {questions.map(({ missing, ask }) => (
              <li key={missing}>
                <strong>{missing}</strong>
                <span>{ask}</span>
              </li>
            ))}
          </ul>
          <Button onClick={() => void copy()}>复制全部问题</Button>
        </>
      )}
    </section>
  )
}
