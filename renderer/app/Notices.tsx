import { dismiss, type Notice, useNotices } from '../state/notices.ts'
import styles from './Notices.module.css'

export function Notices() {
  const notices = useNotices(state => state.notices)
  return (
    <section className={styles.notices} aria-label="提示" aria-live="polite">
      {notices.map(notice => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { action } = notice
  return (
    <div
      className={`${styles.notice} ${styles[notice.kind]}`}
      role={notice.kind === 'trouble' ? 'alert' : 'status'}
    >
      <p>{notice.text}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.run()
            dismiss(notice.id)
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" aria-label="关闭提示" onClick={() => dismiss(notice.id)}>
        ×
      </button>
    </div>
  )
}
