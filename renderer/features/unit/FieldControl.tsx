import { Checkbox, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { FieldInput } from '#shared/schema/campaign'
import { DatePicker } from '../../components/DatePicker.tsx'
import styles from './FieldControl.module.css'

type Props = {
  readonly input: Exclude<FieldInput, { kind: 'picture' }>
  readonly id: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly describedBy: string
  readonly onChange: (value: string) => void
}

/** What a statement field holds once the unit has affirmed it. */
const affirmed = '是'

export function FieldControl({ input, id, value, isReadOnly, describedBy, onChange }: Props) {
  const common = { id, disabled: isReadOnly, 'aria-describedby': describedBy }
  switch (input.kind) {
    case 'longText':
      return (
        <Input.TextArea
          {...common}
          value={value}
          className={styles.longText ?? ''}
          onChange={event => onChange(event.target.value)}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          style={{ width: '100%' }}
          value={value || null}
          allowClear
          placeholder="请选择"
          options={input.options.map(option => ({ value: option, label: option }))}
          onChange={chosen => onChange(chosen ?? '')}
        />
      )
    case 'month':
      return (
        <DatePicker
          {...common}
          picker="month"
          format="YYYY年M月"
          style={{ width: '100%' }}
          placeholder="选择年月"
          value={value ? dayjs(`${value}-01`) : null}
          onChange={chosen => onChange(chosen ? chosen.format('YYYY-MM') : '')}
        />
      )
    case 'statement':
      return (
        <Checkbox
          {...common}
          checked={value === affirmed}
          onChange={event => onChange(event.target.checked ? affirmed : '')}
        >
          {input.sentence}
        </Checkbox>
      )
    default:
      return (
        <Input
          {...common}
          value={value}
          suffix={input.kind === 'number' ? input.unit : undefined}
          inputMode={input.kind === 'number' || input.kind === 'postcode' ? 'numeric' : 'text'}
          onChange={event => onChange(event.target.value)}
        />
      )
  }
}
