import { Button } from 'antd'
import { useState } from 'react'
import { changeEvidence, type EvidenceChange } from '#shared/domain/evidenceEdits'
import type { Evidence } from '#shared/schema/dossier'
import { edit } from '../../state/dossier.ts'
import { DateField, IssuerField, KindField } from './fields.tsx'
import styles from './Panel.module.css'
import { Supports } from './Supports.tsx'

type Props = {
  readonly items: readonly Evidence[]
  readonly isReadOnly: boolean
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What is written here is written to all chosen pieces at once. */
export function Bulk({ items, isReadOnly, onRemove, onClear }: Props) {
  const ids = new Set(items.map(({ id }) => id))
  const [issuer, setIssuer] = useState(common(items, 'issuer'))

  function change(label: string, what: EvidenceChange): void {
    edit({
      label: `${label}（${items.length} 份）`,
      change: dossier => changeEvidence(dossier, ids, what),
      merge: `bulk ${Object.keys(what).join()}`,
    })
  }

  return (
    <div className={styles.details}>
      <h2>已选 {items.length} 份</h2>
      <p className={styles.help}>在这里改一次，选中的每一份都会改。</p>
      <Button size="small" className={styles.start ?? ''} onClick={onClear}>
        取消选择
      </Button>
      <Supports items={items} isReadOnly={isReadOnly} />
      <KindField
        value={common(items, 'kind')}
        isReadOnly={isReadOnly}
        onChange={kind => change('修改类别', { kind })}
      />
      <IssuerField
        value={issuer}
        isReadOnly={isReadOnly}
        onChange={text => {
          setIssuer(text)
          change('修改出具单位', { issuer: text })
        }}
      />
      <DateField
        value={common(items, 'issuedOn')}
        isReadOnly={isReadOnly}
        onChange={issuedOn => change('修改日期', { issuedOn })}
      />
      {!isReadOnly && (
        <Button danger className={styles.remove ?? ''} onClick={onRemove}>
          移除这 {items.length} 份材料
        </Button>
      )}
    </div>
  )
}

/** Null when they differ. */
function common<K extends 'kind' | 'issuer' | 'issuedOn'>(
  items: readonly Evidence[],
  key: K,
): Evidence[K] | null {
  const first = items[0]
  return first && items.every(item => item[key] === first[key]) ? first[key] : null
}
