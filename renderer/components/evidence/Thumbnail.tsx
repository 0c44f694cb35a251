import {
  AudioOutlined,
  FileExclamationOutlined,
  FileOutlined,
  FileTextOutlined,
  LockOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons'
import { isFilm } from '#shared/domain/evidenceKind'
import type { Evidence } from '#shared/schema/dossier'
import { thumbnailOf } from '../writing/useCitables.ts'
import { ShownPicture } from './ShownPicture.tsx'
import styles from './Thumbnail.module.css'

/** A small picture of the first page; a sign where there is none. */
export function Thumbnail({
  item,
  size = 320,
}: {
  readonly item: Evidence
  readonly size?: 320 | 1600
}) {
  const source = thumbnailOf(item, size)
  return (
    <ShownPicture source={source} className={styles.picture}>
      <span className={styles.sign}>
        <Sign item={item} isBroken={source !== null} />
        <span className={styles.extension}>{item.file.extension.toUpperCase()}</span>
      </span>
    </ShownPicture>
  )
}

function Sign({
  item: { file },
  isBroken,
}: {
  readonly item: Evidence
  readonly isBroken: boolean
}) {
  if (isFilm(file)) return <VideoCameraOutlined />
  if (isBroken || (file.kind === 'original' && file.why === 'damaged')) {
    return <FileExclamationOutlined />
  }
  if (file.kind !== 'original') return <FileOutlined />
  if (file.why === 'encrypted') return <LockOutlined />
  if (file.why === 'media') return <AudioOutlined />
  return file.why === 'office' ? <FileTextOutlined /> : <FileOutlined />
}
