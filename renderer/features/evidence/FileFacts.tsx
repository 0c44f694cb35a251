import { Button } from 'antd'
import { fileAdvice, fileKindText, isOpenable } from '#shared/domain/evidenceFiles'
import { byteSize } from '#shared/lib/byteSize'
import type { EvidenceFile } from '#shared/schema/dossier'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { currentDossier } from '../../state/dossier.ts'
import { notify } from '../../state/notices.ts'
import styles from './Panel.module.css'

/** The file behind the piece, and the ways to get at it. */
export function FileFacts({ file }: { readonly file: EvidenceFile }) {
  const advice = fileAdvice(file)
  const { hash, name } = file

  async function open(): Promise<void> {
    const { id: dossierId } = currentDossier()
    await attempt(() => call('evidence.openOriginal', { dossierId, hash, name }))
  }

  async function save(): Promise<void> {
    const { id: dossierId } = currentDossier()
    const reply = await attempt(() => call('evidence.saveOriginal', { dossierId, hash, name }))
    if (reply?.wasSaved) notify('done', `“${name}”已另存，档案里的这一份没有变。`)
  }

  return (
    <section className={styles.facts} aria-label="原件">
      <h3>原件</h3>
      {advice && <p className={styles.advice}>{advice}</p>}
      <dl>
        <dt>文件名</dt>
        <dd>{name}</dd>
        <dt>格式</dt>
        <dd>{fileKindText(file)}</dd>
        <dt>大小</dt>
        <dd>{byteSize(file.bytes)}</dd>
      </dl>
      <div className={styles.buttons}>
        {isOpenable(file.extension) && (
          <Button onClick={() => void open()}>在系统程序中打开</Button>
        )}
        <Button onClick={() => void save()}>另存原件</Button>
      </div>
    </section>
  )
}
