import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Select } from 'antd'
import dayjs from 'dayjs'
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { ledgerRows, ledgerRowTitles } from '#shared/domain/ledger'
import type { LedgerRow } from '#shared/schema/campaign'
import type { EntryId } from '#shared/schema/ledger'
import type { EvidenceId } from '#shared/schema/richText'
import { DatePicker } from '../../components/DatePicker.tsx'
import { useGivenFiles } from '../../components/evidence/useGivenFiles.ts'
import { TaskBar } from '../../components/TaskBar.tsx'
import { currentDossier, useDossier } from '../../state/dossier.ts'
import { takeInFiles, takeInPicture } from '../../state/takeIn.ts'
import styles from './LedgerPlace.module.css'
import { record } from './ledgerEdits.ts'

/** What the line begins with; a new `turn` begins anew. */
export type Start = {
  readonly row: LedgerRow
  readonly happenedOn: string
  readonly turn: number
}

/** One line and Enter: kind, day, what happened, and a photo dropped or pasted. */
export function QuickAdd({
  start,
  onRecorded,
}: {
  readonly start: Start
  readonly onRecorded: (entry: EntryId) => void
}) {
  const [row, setRow] = useState(start.row)
  const [happenedOn, setHappenedOn] = useState(start.happenedOn)
  const [title, setTitle] = useState('')
  const photos = usePhotos(name => setTitle(now => now || name))
  const field = useRef<InputRef>(null)

  useEffect(() => {
    if (start.turn === 0) return
    setRow(start.row)
    setHappenedOn(start.happenedOn)
    field.current?.focus()
  }, [start])

  function add(): void {
    if (title.trim() === '') {
      field.current?.focus()
      return
    }
    const entry = record({ row, happenedOn, title: title.trim(), evidence: photos.ids })
    if (!entry) return
    setTitle('')
    photos.clear()
    onRecorded(entry)
    field.current?.focus()
  }

  return (
    <section
      className={`${styles.quick} ${photos.isOver ? styles.over : ''}`}
      aria-label="记一条"
      onPaste={photos.paste}
      {...photos.dropping}
    >
      <div className={styles.line}>
        <Select<LedgerRow>
          aria-label="类别"
          className={styles.kind ?? ''}
          value={row}
          onChange={setRow}
          options={ledgerRows.map(value => ({ value, label: ledgerRowTitles[value] }))}
        />
        <DatePicker
          aria-label="日期"
          className={styles.day ?? ''}
          allowClear={false}
          format={['YYYY年M月D日', 'YYYY-M-D', 'YYYY.M.D', 'YYYYMMDD']}
          value={dayjs(happenedOn)}
          onChange={date => date && setHappenedOn(date.format('YYYY-MM-DD'))}
        />
        <Input
          ref={field}
          aria-label="做了什么"
          placeholder="做了什么，写一句话，按 Enter 记上"
          maxLength={500}
          value={title}
          onChange={event => setTitle(event.target.value)}
          onPressEnter={event => {
            if (!event.nativeEvent.isComposing) add()
          }}
        />
        <Button type="primary" onClick={add}>
          记一条
        </Button>
      </div>
      {photos.progress && <TaskBar progress={photos.progress} />}
      <p className={styles.hint}>
        {photos.isOver
          ? '松开就收进证明材料，并附在这一条上'
          : photos.ids.length === 0
            ? '照片、截图可以拖到这一行，或复制后按 Ctrl+V，记上时自动附上。'
            : photos.titles.map(({ id, name }) => (
                <span key={id} className={styles.photo}>
                  <PaperClipOutlined /> {name}
                  <button
                    type="button"
                    aria-label={`不附“${name}”`}
                    onClick={() => photos.forget(id)}
                  >
                    <CloseOutlined />
                  </button>
                </span>
              ))}
      </p>
    </section>
  )
}

/** Evidence that waits for its entry; it is in the dossier already. `onFirst` gets a name that may serve as title. */
function usePhotos(onFirst: (name: string) => void) {
  const [ids, setIds] = useState<readonly EvidenceId[]>([])
  const evidence = useDossier(dossier => dossier.evidence)
  const { isOver, progress, dropping } = useGivenFiles(async (files, setTask) =>
    keep(await takeInFiles(files, setTask, dossier => dossier)),
  )
  const titles = ids.flatMap(id => {
    const item = evidence.find(other => other.id === id)
    return item ? [{ id, name: item.title || item.file.name }] : []
  })

  function keep(items: readonly EvidenceId[]): void {
    if (items.length === 0) return
    setIds(now => [...new Set([...now, ...items])])
    const first = currentDossier().evidence.find(({ id }) => id === items[0])
    if (first) onFirst(first.title)
  }

  return {
    ids: titles.map(({ id }) => id),
    titles,
    isOver,
    progress,
    clear: () => setIds([]),
    forget: (id: EvidenceId) => setIds(now => now.filter(other => other !== id)),
    dropping,
    paste(event: ClipboardEvent) {
      const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
      if (!picture) return
      event.preventDefault()
      void takeInPicture(picture, dossier => dossier).then(keep)
    },
  }
}
