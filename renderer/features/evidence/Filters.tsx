import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { CriterionId, EvidenceKindId } from '#shared/schema/campaign'
import { useDossier } from '../../state/dossier.ts'
import styles from './EvidencePlace.module.css'
import { everything, type Filter, isNarrow } from './filter.ts'

type Props = {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
  /** How many each switch would show. */
  readonly counts: Readonly<Record<SwitchKey, number>>
  readonly shown: number
  readonly total: number
}

type SwitchKey = 'onlyLoose' | 'onlyUncited' | 'onlyFaulty'

const switches: readonly { readonly key: SwitchKey; readonly title: string }[] = [
  { key: 'onlyLoose', title: '未归入' },
  { key: 'onlyUncited', title: '未引用' },
  { key: 'onlyFaulty', title: '有问题' },
]

/** Search and filters in one line; what is set stays visible and goes with one click. */
export function Filters({ filter, onChange, counts, shown, total }: Props) {
  const campaign = useDossier(dossier => dossier.campaign)
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change })
  return (
    <search className={styles.filters} aria-label="筛选证明材料" data-own-undo>
      <Input
        className={styles.search ?? ''}
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        aria-label="在证明材料中查找"
        placeholder="名称、单位、文件名"
        value={filter.text}
        onChange={event => set({ text: event.target.value })}
      />
      <Select<CriterionId | 'all'>
        className={styles.criterion ?? ''}
        aria-label="按标准筛选"
        value={filter.criterion ?? 'all'}
        onChange={id => set({ criterion: id === 'all' ? null : id })}
        options={[
          { value: 'all', label: '全部标准' },
          ...campaign.criteria.map(({ id, title }, index) => ({
            value: id,
            label: `${index + 1} ${title}`,
          })),
        ]}
      />
      <Select<EvidenceKindId | 'all'>
        className={styles.kind ?? ''}
        aria-label="按类别筛选"
        value={filter.kind ?? 'all'}
        onChange={id => set({ kind: id === 'all' ? null : id })}
        options={[
          { value: 'all', label: '全部类别' },
          ...campaign.evidenceKinds.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {switches.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          className={styles.switch}
          aria-pressed={filter[key]}
          onClick={() => set({ [key]: !filter[key] })}
        >
          {filter[key] ? '✓ ' : ''}
          {title} {counts[key]}
        </button>
      ))}
      {isNarrow(filter) && (
        <span className={styles.narrowed}>
          {shown} / {total} 份
          <Button size="small" type="text" onClick={() => onChange(everything)}>
            清除筛选
          </Button>
        </span>
      )}
    </search>
  )
}
