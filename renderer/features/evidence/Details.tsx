import { RotateLeftOutlined, RotateRightOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { Finding } from '#shared/checks/check'
import { changeEvidence, type EvidenceChange } from '#shared/domain/evidenceEdits'
import type { NumberedEvidence } from '#shared/domain/evidenceNumbers'
import type { Evidence } from '#shared/schema/dossier'
import { Thumbnail } from '../../components/evidence/Thumbnail.tsx'
import { edit } from '../../state/dossier.ts'
import { FileFacts } from './FileFacts.tsx'
import { DateField, IssuerField, KindField, Labelled } from './fields.tsx'
import { numberLabel } from './numberLabel.ts'
import { OrderButtons } from './OrderButtons.tsx'
import styles from './Panel.module.css'
import { Supports } from './Supports.tsx'
import { useStable } from './useStable.ts'
import { turned } from './viewer/turn.ts'

type Props = {
  readonly entry: NumberedEvidence
  readonly findings: readonly Finding[]
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isReadOnly: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** Everything about one piece of evidence. */
export function Details(props: Props) {
  const { entry, findings, isFirst, isLast, isReadOnly, onOpen, onRemove } = props
  const { item, number } = entry
  const isShowable = item.file.kind !== 'original'

  function change(label: string, what: EvidenceChange): void {
    edit({
      label,
      change: dossier => changeEvidence(dossier, new Set([item.id]), what),
      merge: `${item.id} ${Object.keys(what).join()}`,
    })
  }

  const writeKind = useStable((kind: Evidence['kind']) => change('修改类别', { kind }))
  const writeIssuer = useStable((issuer: string) => change('修改出具单位', { issuer }))
  const writeDate = useStable((issuedOn: string) => change('修改日期', { issuedOn }))

  return (
    <div className={styles.details}>
      <h2>{numberLabel(number)}</h2>
      <button
        type="button"
        className={styles.preview}
        disabled={!isShowable}
        aria-label="放大查看"
        onClick={onOpen}
      >
        <Thumbnail item={item} size={1600} />
      </button>
      {isShowable && (
        <div className={styles.buttons}>
          <Button size="small" onClick={onOpen}>
            放大查看
          </Button>
          {!isReadOnly && (
            <>
              <Button
                size="small"
                icon={<RotateLeftOutlined />}
                aria-label="向左转"
                title="向左转"
                onClick={() => change('旋转材料', { rotation: turned(item.rotation, -90) })}
              />
              <Button
                size="small"
                icon={<RotateRightOutlined />}
                aria-label="向右转"
                title="向右转"
                onClick={() => change('旋转材料', { rotation: turned(item.rotation, 90) })}
              />
            </>
          )}
        </div>
      )}
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label="自查">
          {findings.map(({ rule, text }) => (
            <li key={rule}>◆ {text}</li>
          ))}
        </ul>
      )}
      <Labelled label="名称">
        {id => (
          <Input.TextArea
            id={id}
            className={styles.growing ?? ''}
            rows={1}
            value={item.title}
            readOnly={isReadOnly}
            maxLength={500}
            placeholder="写清是什么，例如“市级工人先锋号证书”"
            onChange={event =>
              change('修改名称', { title: event.target.value.replace(/\n/g, ' ') })
            }
          />
        )}
      </Labelled>
      <KindField value={item.kind} isReadOnly={isReadOnly} onChange={writeKind} />
      <IssuerField value={item.issuer} isReadOnly={isReadOnly} onChange={writeIssuer} />
      <DateField value={item.issuedOn} isReadOnly={isReadOnly} onChange={writeDate} />
      <Supports items={[item]} isReadOnly={isReadOnly} />
      <Labelled label="备注" help="只在档案里看，不会打印。">
        {id => (
          <Input.TextArea
            id={id}
            className={styles.growing ?? ''}
            rows={2}
            value={item.note}
            readOnly={isReadOnly}
            maxLength={2000}
            onChange={event => change('修改备注', { note: event.target.value })}
          />
        )}
      </Labelled>
      {!isReadOnly && <OrderButtons id={item.id} isFirst={isFirst} isLast={isLast} />}
      <FileFacts file={item.file} />
      {!isReadOnly && (
        <Button danger className={styles.remove ?? ''} onClick={onRemove}>
          移除这份材料
        </Button>
      )}
    </div>
  )
}
