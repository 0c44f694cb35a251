import { PlusOutlined } from '@ant-design/icons'
import { type CampaignPath, valueAt } from '#shared/domain/editCampaign'
import type { Campaign } from '#shared/schema/campaign'
import styles from './PartList.module.css'
import { fixedIds, type Part, parts } from './parts.ts'
import { type Fault, faultsAt } from './useFaults.ts'

type Props = {
  readonly campaign: Campaign
  readonly at: CampaignPath
  readonly faults: readonly Fault[]
  readonly isReadOnly: boolean
  readonly onChoose: (path: CampaignPath) => void
  /** Adds an item to the list at the path. */
  readonly onAdd: (part: Part, path: CampaignPath) => void
}

/** The parts of a campaign; the chosen one shows its items, a chosen item the things inside it. */
export function PartList(props: Props) {
  return (
    <nav className={styles.parts} aria-label="活动的各部分">
      <ul>
        {parts.map(part => (
          <li key={part.key}>
            <PartButton {...props} part={part} />
            {part.noun && props.at[0] === part.key && (
              <Items {...props} part={part} path={[part.key]} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PartButton({ part, campaign, at, faults, onChoose }: Props & { readonly part: Part }) {
  const path: CampaignPath = part.key === '' ? [] : [part.key]
  const items = valueAt(campaign, path)
  const isHere = (at[0] ?? '') === part.key
  const wrong = faults.filter(fault => fault.isHard && partKey(fault) === part.key).length
  return (
    <button
      type="button"
      className={styles.part}
      aria-current={isHere ? 'true' : undefined}
      onClick={() => onChoose(part.noun ? [part.key, 0] : path)}
    >
      <span>{part.title}</span>
      {wrong > 0 ? (
        <span className={styles.wrong}>{wrong} 处需改</span>
      ) : (
        part.noun && <span className={styles.count}>{Array.isArray(items) ? items.length : 0}</span>
      )}
    </button>
  )
}

/** A fault of the whole or of a basic value belongs to the basics. */
function partKey({ path }: Fault): string {
  const [first] = path
  return parts.some(({ key }) => key === first) ? String(first) : ''
}

function Items(props: Props & { readonly part: Part; readonly path: CampaignPath }) {
  const { part, path, campaign, at, faults, isReadOnly, onChoose, onAdd } = props
  const list = valueAt(campaign, path)
  const items = Array.isArray(list) ? list : []
  const chosen = at[path.length]
  return (
    <>
      <ul className={styles.items}>
        {items.map((item: unknown, index) => {
          const itemPath = [...path, index]
          const isOpen = chosen === index
          return (
            <li key={String(valueAt(item, ['id']) ?? index)}>
              <button
                type="button"
                className={styles.item}
                aria-current={isOpen && at.length === itemPath.length ? 'true' : undefined}
                onClick={() => onChoose(itemPath)}
              >
                <span className={styles.name}>
                  {String(valueAt(item, [part.nameKey])) || '（没有名称）'}
                </span>
                {faultsAt(faults, itemPath).some(({ isHard }) => isHard) && (
                  <span className={styles.wrong}>需改</span>
                )}
              </button>
              {isOpen && part.inner && (
                <Items {...props} part={part.inner} path={[...itemPath, part.inner.key]} />
              )}
            </li>
          )
        })}
      </ul>
      {!isReadOnly && hasRoom(part, items) && (
        <button type="button" className={styles.add} onClick={() => onAdd(part, path)}>
          <PlusOutlined aria-hidden /> 添加{part.noun}
        </button>
      )}
    </>
  )
}

function hasRoom({ key }: Part, items: readonly unknown[]): boolean {
  const fixed = fixedIds[key]
  return !fixed || fixed.some(id => !items.some(item => valueAt(item, ['id']) === id))
}
