import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type CampaignPath, valueAt } from '#shared/domain/editCampaign'
import type { Campaign } from '#shared/schema/campaign'
import { Control } from './Control.tsx'
import type { ControlSpec } from './controls.ts'
import styles from './ItemForm.module.css'
import type { Part } from './parts.ts'
import { type Fault, faultsAt } from './useFaults.ts'

type Props = {
  readonly part: Part
  readonly campaign: Campaign
  readonly at: CampaignPath
  readonly faults: readonly Fault[]
  readonly isReadOnly: boolean
  readonly onChange: (path: CampaignPath, value: unknown) => void
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
}

/** The form of the chosen thing: what is often changed first, the rest folded away. */
export function ItemForm({ part, campaign, at, faults, isReadOnly, ...does }: Props) {
  const item = valueAt(campaign, at)
  if (item === undefined) {
    return <p className={styles.empty}>这里还没有{part.noun}，可以在左边添加。</p>
  }
  const controls = part.controls(item)
  const shown = (spec: ControlSpec) => (
    <Control
      key={`${at.join()}:${spec.path.join()}`}
      spec={spec}
      item={item}
      faults={faultsAt(faults, [...at, ...spec.path])}
      isReadOnly={isReadOnly}
      onChange={value => does.onChange([...at, ...spec.path], value)}
    />
  )
  const folded = controls.filter(({ isMore }) => isMore)
  const isFoldedWrong = folded.some(({ path }) =>
    faultsAt(faults, [...at, ...path]).some(({ isHard }) => isHard),
  )
  const name = String(valueAt(item, [part.nameKey]) ?? '')
  return (
    <section className={styles.form} aria-labelledby="campaign-item">
      <header className={styles.head}>
        <div>
          <h2 id="campaign-item">{part.noun ? `${part.noun} · ${name}` : part.title}</h2>
          <p>{part.lead}</p>
        </div>
        {part.noun && !isReadOnly && <Tools {...does} name={name} />}
      </header>
      <Whole faults={faults} at={at} controls={controls} />
      <div className={styles.controls}>{controls.filter(({ isMore }) => !isMore).map(shown)}</div>
      {folded.length > 0 && (
        <details className={styles.more} open={isFoldedWrong || undefined}>
          <summary>更多：{moreWords(part)}</summary>
          <div className={styles.controls}>{folded.map(shown)}</div>
        </details>
      )}
    </section>
  )
}

const moreWords = ({ key }: Part) =>
  key === 'deliverables' ? '邮件、说明' : '引导问题、谁来看、写法对照'

function Tools({
  name,
  onMove,
  onRemove,
}: Pick<Props, 'onMove' | 'onRemove'> & { readonly name: string }) {
  return (
    <span className={styles.tools}>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`上移${name}`}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`下移${name}`}
        onClick={() => onMove(1)}
      />
      <Button type="text" aria-label={`删除${name}`} onClick={onRemove}>
        删除
      </Button>
    </span>
  )
}

/** Faults that belong to no control of the form: of the list, or of the thing as a whole. */
function Whole({
  faults,
  at,
  controls,
}: Pick<Props, 'faults' | 'at'> & { readonly controls: readonly ControlSpec[] }) {
  const inner = (path: CampaignPath) =>
    controls.some(spec => [...at, ...spec.path].every((step, index) => path[index] === step))
  const here = faults.filter(
    ({ path, isHard }) =>
      isHard &&
      !inner(path) &&
      (path.length <= at.length ? path.every((step, index) => at[index] === step) : false),
  )
  if (here.length === 0) return null
  return (
    <ul className={styles.whole} role="status">
      {here.map(({ text }) => (
        <li key={text}>需要修改：{text}。</li>
      ))}
    </ul>
  )
}
