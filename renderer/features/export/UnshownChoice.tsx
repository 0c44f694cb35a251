import { Radio } from 'antd'
import { unshownText } from '#shared/domain/unshown'
import styles from './ExportPlace.module.css'
import type { ChoiceProps } from './PrivacyChoice.tsx'

/** What no page can show is asked for in the open: without its original the reader sees nothing of it. */
export function UnshownChoice({ choice, dossier, onChange }: ChoiceProps) {
  const text = unshownText(dossier)
  if (text === null || !choice.deliverables.includes('submission')) return null
  return (
    <div className={styles.unshown}>
      <p id="unshown-title">{text}，材料里各有一页写明原因。这些原件：</p>
      <Radio.Group
        aria-labelledby="unshown-title"
        value={choice.withOriginals || choice.withUnshown}
        disabled={choice.withOriginals}
        onChange={event => onChange({ ...choice, withUnshown: event.target.value === true })}
        options={[
          { value: false, label: '不附，由本单位留存备查' },
          { value: true, label: '随材料包附上' },
        ]}
      />
      <p className={styles.about}>
        {choice.withOriginals
          ? '已选附上全部原件。'
          : '不附的，对方看不到内容。办公文档在装有 LibreOffice 的电脑上会自动转成页面，转成了就不另附。'}
      </p>
    </div>
  )
}
