import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { campaignWords } from '#shared/domain/campaignWords'
import { valueAt } from '#shared/domain/editCampaign'
import styles from './Control.module.css'
import { type ControlSpec, newInput } from './controls.ts'
import type { Fault } from './useFaults.ts'

type Props = {
  readonly spec: ControlSpec
  readonly item: unknown
  readonly faults: readonly Fault[]
  readonly isReadOnly: boolean
  readonly onChange: (value: unknown) => void
}

/** Label above, control, help below; what is wrong stands beneath in one sentence. */
export function Control({ spec, item, faults, isReadOnly, onChange }: Props) {
  const id = `campaign-${spec.path.join('-')}`
  const label = spec.label ?? campaignWords[String(spec.path.at(-1))] ?? ''
  const [fault] = faults
  return (
    <div className={`${styles.control} ${spec.isShort ? styles.short : ''}`}>
      {spec.control !== 'check' && spec.control !== 'choices' && (
        <label htmlFor={id}>{label}</label>
      )}
      <Entry
        spec={spec}
        id={id}
        label={label}
        value={valueAt(item, spec.path)}
        isReadOnly={isReadOnly}
        onChange={onChange}
      />
      <p id={`${id}-help`} className={styles.help}>
        {fault ? (
          <span className={fault.isHard ? styles.hard : styles.soft} role="status">
            {fault.isHard ? '需要修改：' : '建议：'}
            {fault.text}。
          </span>
        ) : (
          spec.help
        )}
      </p>
    </div>
  )
}

type EntryProps = Omit<Props, 'item' | 'faults'> & {
  readonly id: string
  readonly label: string
  readonly value: unknown
}

function Entry({ spec, id, label, value, isReadOnly, onChange }: EntryProps) {
  const common = { id, disabled: isReadOnly, 'aria-describedby': `${id}-help` }
  const options = Object.entries(spec.options ?? {}).map(([code, words]) => ({
    value: code,
    label: words,
  }))
  switch (spec.control) {
    case 'line':
      return (
        <Input {...common} value={String(value)} onChange={event => onChange(event.target.value)} />
      )
    case 'text':
      return (
        <Input.TextArea
          {...common}
          className={styles.text ?? ''}
          value={String(value)}
          onChange={event => onChange(event.target.value)}
        />
      )
    case 'lines':
      return <Lines {...common} value={value} onChange={onChange} />
    case 'number':
    case 'optionalNumber':
      return (
        <Input
          {...common}
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          onChange={event =>
            onChange(numberOf(event.target.value, spec.control === 'optionalNumber'))
          }
        />
      )
    case 'day':
      return <Day {...common} label={label} value={String(value)} onChange={onChange} />
    case 'check':
      return (
        <Checkbox
          {...common}
          checked={value === true}
          onChange={event => onChange(event.target.checked)}
        >
          {label}
        </Checkbox>
      )
    case 'choice':
      return <Select {...common} value={String(value)} options={options} onChange={onChange} />
    case 'choices':
      return (
        <fieldset className={styles.choices}>
          <legend>{label}</legend>
          <Checkbox.Group
            disabled={isReadOnly}
            value={Array.isArray(value) ? value.map(String) : []}
            options={options}
            onChange={chosen =>
              onChange(
                options.flatMap(option => (chosen.includes(option.value) ? [option.value] : [])),
              )
            }
          />
        </fieldset>
      )
    case 'inputKind':
      return (
        <Select
          {...common}
          value={String(valueAt(value, ['kind']))}
          options={options}
          onChange={kind => onChange(newInput[kind])}
        />
      )
  }
}

/** What is no number is kept as it was typed: the rules say so, and nothing vanishes under the hand. */
function numberOf(text: string, isOptional: boolean): unknown {
  const bare = text.trim()
  if (bare === '') return isOptional ? undefined : ''
  return /^\d{1,9}(\.\d{1,3})?$/.test(bare) ? Number(bare) : text
}

type Common = {
  readonly id: string
  readonly disabled: boolean
  readonly 'aria-describedby': string
  readonly onChange: (value: unknown) => void
}

/** One entry a line. An empty line is on the way to the next entry and is none itself. */
function Lines({ value, onChange, ...common }: Common & { readonly value: unknown }) {
  const [typed, setTyped] = useState<string | null>(null)
  const entries = Array.isArray(value) ? value.map(String) : []
  const text = typed !== null && sameLines(linesOf(typed), entries) ? typed : entries.join('\n')
  return (
    <Input.TextArea
      {...common}
      className={styles.text ?? ''}
      value={text}
      onChange={event => {
        setTyped(event.target.value)
        onChange(linesOf(event.target.value))
      }}
    />
  )
}

const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '')
const sameLines = (one: readonly string[], other: readonly string[]) =>
  one.join('\n') === other.join('\n')

/** A month and a day: the year belongs to the dossier. */
function Day({
  value,
  label,
  onChange,
  ...common
}: Common & { readonly value: string; readonly label: string }) {
  const [month = '01', day = '01'] = value.split('-')
  return (
    <div className={styles.day}>
      <Select
        {...common}
        value={month}
        virtual={false}
        options={numbers(12, '月')}
        onChange={next => onChange(`${next}-${day}`)}
      />
      <Select
        disabled={common.disabled}
        aria-label={`${label}的日`}
        value={day}
        virtual={false}
        options={numbers(31, '日')}
        onChange={next => onChange(`${month}-${next}`)}
      />
    </div>
  )
}

function numbers(most: number, unit: string) {
  return Array.from({ length: most }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: `${index + 1}${unit}`,
  }))
}
