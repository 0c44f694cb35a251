import { DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { lazy, Suspense } from 'react'
import type { TextKey } from '#shared/domain/textPlaces'
import { attempt } from '../../../lib/attempt.ts'
import { call } from '../../../lib/call.ts'
import { currentDossier, useReadOnly } from '../../../state/dossier.ts'
import { notify } from '../../../state/notices.ts'
import { cancelTask } from '../../../state/tasks.ts'
import styles from './ColleagueMenu.module.css'
import { busyWith, takeBackFile, useReturned } from './returnedState.ts'

/** Finding differences needs a library that no writing should wait for. */
const ReturnedDialog = lazy(async () => ({
  default: (await import('./ReturnedDialog.tsx')).ReturnedDialog,
}))

/** 交给同事: one text as a Word file, and the way back. */
export function ColleagueMenu({ text }: { readonly text: TextKey }) {
  const isReadOnly = useReadOnly()
  const returned = useReturned(state => state.returned)
  const busy = useReturned(state => state.busy)
  const run = (what: string) => void (what === 'give' ? giveAway(text) : takeBack(text))
  if (busy)
    return (
      <p className={styles.busy} role="status">
        {busy.words}
        <button type="button" className={styles.button} onClick={() => cancelTask(busy.task)}>
          取消
        </button>
      </p>
    )
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        autoFocus
        menu={{
          items: [
            { key: 'give', label: '导出本节 Word，交给同事改' },
            { key: 'take', label: '取回同事改好的 Word……', disabled: isReadOnly },
          ],
          onClick: ({ key }) => run(key),
        }}
      >
        <button type="button" className={styles.button}>
          交给同事 <DownOutlined aria-hidden="true" />
        </button>
      </Dropdown>
      {returned && (
        <Suspense fallback={null}>
          <ReturnedDialog returned={returned} />
        </Suspense>
      )}
    </>
  )
}

async function giveAway(text: TextKey): Promise<void> {
  const saved = await busyWith('正在导出……', task =>
    call('colleague.save', { task, dossier: currentDossier(), text }),
  )
  if (!saved) return
  notify('done', `已存为“${saved.name}”。同事改好后，在这一节用“取回同事改好的 Word”。`, {
    label: '打开所在文件夹',
    run: () => void attempt(() => call('export.openFolder', { handle: saved.folder })),
  })
}

async function takeBack(text: TextKey): Promise<void> {
  const file = await attempt(() => call('colleague.choose', {}))
  if (file) await takeBackFile(text, file.handle)
}
