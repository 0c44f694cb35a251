import type { OpenNotice } from '#shared/ipc/opened'
import { moment } from '../lib/moment.ts'
import { useOpen } from '../state/dossier.ts'
import styles from './OpenNotices.module.css'

/** What was noticed while opening, one sentence each; they can be put away. */
export function OpenNotices() {
  const notices = useOpen(({ open }) => open?.notices)
  if (!notices || notices.length === 0) return null
  return (
    <section className={styles.notices} aria-label="打开时的提示">
      {notices.map(notice => (
        <p key={notice.kind}>{sentence(notice)}</p>
      ))}
      <button type="button" onClick={putAway}>
        知道了
      </button>
    </section>
  )
}

function putAway(): void {
  useOpen.setState(({ open }) => ({ open: open && { ...open, notices: [] } }))
}

function sentence(notice: OpenNotice): string {
  switch (notice.kind) {
    case 'skippedDamaged':
      return `最近 ${notice.count} 次保存的记录已损坏，现在显示的是 ${moment(notice.savedAt)} 保存的内容；损坏的记录放在档案的 quarantine 文件夹里，没有删除。`
    case 'rescued':
      return `上次有内容没能存进档案，已从应急副本取回（${moment(notice.savedAt)}）。`
    case 'readOnly':
      return '这个文件夹不能写入，档案以只读方式打开。要填写，请用左下角的“另存一份再填写”。'
    case 'openElsewhere':
      return `这份档案正在“${notice.host}”上打开，为避免互相覆盖，这里先只读。`
    case 'forked':
      return `有 ${notice.count} 份同时保存的版本，现在显示最新的一份，另一份仍保存在档案文件夹里。`
    case 'cloudFolder':
      return `档案放在${notice.service}的同步文件夹里，两台电脑同时打开可能产生冲突版本。建议移到“文档”等本机文件夹。`
    case 'evidenceDamaged':
      return `有 ${notice.hashes.length} 份证明材料的文件缺失或损坏，其他内容不受影响。请在“证明材料”里重新放入。`
  }
}
