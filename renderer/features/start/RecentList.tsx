import { CloseOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { Recent } from '#shared/ipc/opened'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { moment } from '../../lib/moment.ts'
import { useBookmark } from '../../state/bookmarks.ts'
import { askNextYear } from '../../state/nextYear.ts'
import { enter, setRecents, useSession } from '../../state/session.ts'
import styles from './StartPlace.module.css'

export function RecentList() {
  const recents = useSession(({ session }) => session?.recents ?? [])
  return (
    <section className={styles.recents} aria-labelledby="recents-title">
      <h2 id="recents-title">最近打开</h2>
      {recents.length === 0 ? (
        <p className={styles.empty}>
          打开过的档案会列在这里，点一下就能接着写。第一次使用，可以先看看示例档案。
        </p>
      ) : (
        <ul>
          {recents.map(recent => (
            <RecentRow key={recent.id} recent={recent} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RecentRow({ recent }: { readonly recent: Recent }) {
  const { id, unit, brand, year, place, openedAt, isMissing } = recent
  const { left } = useBookmark(id)
  return (
    <li className={styles.recent}>
      <button
        type="button"
        className={styles.open}
        disabled={isMissing}
        onClick={() => void reopen(recent)}
      >
        <strong>
          {year} 年 {unit}
          {brand && ` · ${brand}`}
        </strong>
        {left && (
          <span className={styles.left}>
            上次写到：{left.words}（{moment(left.at)}）
          </span>
        )}
        <span className={styles.where}>
          {isMissing ? '现在找不到这个文件夹，可能已移动，或 U 盘没有插上：' : ''}
          {place} · {moment(openedAt)}
        </span>
      </button>
      {year <= new Date().getFullYear() && (
        <Tooltip title={`照着这一份建立 ${year + 1} 年档案，这一份不变`}>
          <Button
            type="text"
            disabled={isMissing}
            aria-label={`建立${year + 1}年档案：${unit}`}
            onClick={() => askNextYear({ id, year, unit })}
          >
            建下一年档案
          </Button>
        </Tooltip>
      )}
      <Tooltip title="从列表中去掉，不删除档案">
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={`从列表中去掉${unit}`}
          onClick={() => void forget(id)}
        />
      </Tooltip>
    </li>
  )
}

async function reopen({ id }: Recent): Promise<void> {
  const opened = await attempt(() => call('dossier.reopen', { dossierId: id }))
  if (opened) enter(opened)
}

async function forget(id: Recent['id']): Promise<void> {
  const recents = await attempt(() => call('recent.forget', { dossierId: id }))
  if (recents) setRecents(recents)
}
