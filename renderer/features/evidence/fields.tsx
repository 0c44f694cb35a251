import { AutoComplete, Select } from 'antd'
import dayjs from 'dayjs'
import { memo, type ReactNode, useId, useMemo } from 'react'
import type { EvidenceKindId } from '#shared/schema/campaign'
import { DatePicker } from '../../components/DatePicker.tsx'
import { useDossier } from '../../state/dossier.ts'
import styles from './Panel.module.css'

/** Label above, help below. `children` gets the id that the label belongs to. */
export function Labelled({
  label,
  help,
  children,
}: {
  readonly label: string
  readonly help?: string | undefined
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {help && <p className={styles.help}>{help}</p>}
    </div>
  )
}

type FieldProps<T> = {
  /** Null while several pieces differ. */
  readonly value: T | null
  readonly isReadOnly: boolean
  readonly onChange: (value: T) => void
}

export const KindField = memo(function KindField({
  value,
  isReadOnly,
  onChange,
}: FieldProps<EvidenceKindId>) {
  const kinds = useDossier(({ campaign }) => campaign.evidenceKinds)
  const help = kinds.find(({ id }) => id === value)?.help
  return (
    <Labelled label="类别" help={help}>
      {id => (
        <Select
          id={id}
          value={value}
          disabled={isReadOnly}
          placeholder="各不相同"
          options={kinds.map(kind => ({ value: kind.id, label: kind.title }))}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
})

export const DateField = memo(function DateField({
  value,
  isReadOnly,
  onChange,
}: FieldProps<string>) {
  return (
    <Labelled label="日期" help="证书、文件写落款日期，照片写拍摄日期。">
      {id => (
        <DatePicker
          id={id}
          value={value ? dayjs(value) : null}
          disabled={isReadOnly}
          placeholder={value === null ? '各不相同' : '选择日期'}
          format={['YYYY年M月D日', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']}
          onChange={date => onChange(date ? date.format('YYYY-MM-DD') : '')}
        />
      )}
    </Labelled>
  )
})

/** Offers what was written for other evidence, so that a name is typed once. */
export const IssuerField = memo(function IssuerField({
  value,
  isReadOnly,
  onChange,
}: FieldProps<string>) {
  // As one text, so that it only changes when an issuer does.
  const known = useDossier(({ evidence }) =>
    [...new Set(evidence.map(({ issuer }) => issuer))].filter(Boolean).join('\n'),
  )
  const options = useMemo(
    () => (known === '' ? [] : known.split('\n').map(issuer => ({ value: issuer }))),
    [known],
  )
  return (
    <Labelled label="出具单位">
      {id => (
        <AutoComplete
          id={id}
          value={value ?? ''}
          disabled={isReadOnly}
          placeholder={value === null ? '各不相同' : '例如授予机关、报社、拍摄部门'}
          options={options}
          showSearch={{
            filterOption: (typed, option) =>
              Boolean(option?.value.includes(typed) && option.value !== typed),
          }}
          maxLength={500}
          onChange={text => onChange(text ?? '')}
        />
      )}
    </Labelled>
  )
})
