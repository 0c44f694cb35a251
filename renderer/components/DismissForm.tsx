import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import styles from './DismissForm.module.css'

/** What people mostly answer; a click is enough. */
const usual = ['原文如此，不能改', '核对过，没有错', '通知允许这样写'] as const

const longest = 200

/** Why a finding is left as it is: kept with the dossier, for whoever reads it next. */
export function DismissForm({
  onLeave,
  onCancel,
}: {
  readonly onLeave: (reason: string) => void
  readonly onCancel: () => void
}) {
  const [reason, setReason] = useState('')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (reason.trim() !== '') onLeave(reason.trim())
  }

  return (
    <form
      className={styles.form}
      aria-label="为什么不改"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
      }}
    >
      <span className={styles.usual}>
        {usual.map(words => (
          <button
            key={words}
            type="button"
            className={styles.reason}
            onClick={() => onLeave(words)}
          >
            {words}
          </button>
        ))}
      </span>
      <Input
        autoFocus
        size="small"
        maxLength={longest}
        aria-label="不改的理由"
        placeholder="或者写明理由"
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={reason.trim() === ''}>
        确定忽略
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        取消
      </Button>
    </form>
  )
}
