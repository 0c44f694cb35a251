import { Checkbox } from 'antd'
import { memo } from 'react'
import { setSupport } from '#shared/domain/evidenceEdits'
import type { RequirementId } from '#shared/schema/campaign'
import type { Evidence } from '#shared/schema/dossier'
import { edit, useDossier } from '../../state/dossier.ts'
import styles from './Panel.module.css'

type Props = { readonly items: readonly Evidence[]; readonly isReadOnly: boolean }

/** Which demands they prove. A half-filled box means: some of them do. */
export const Supports = memo(function Supports({ items, isReadOnly }: Props) {
  const criteria = useDossier(({ campaign }) => campaign.criteria)
  const ids = new Set(items.map(({ id }) => id))

  function set(requirement: RequirementId, title: string, isSupported: boolean): void {
    edit({
      label: isSupported ? `用来证明“${title}”` : `不再用来证明“${title}”`,
      change: dossier => setSupport(dossier, ids, requirement, isSupported),
    })
  }

  return (
    <section className={styles.supports} aria-label="证明哪些要求">
      <h3>证明哪些要求</h3>
      {criteria.map((criterion, index) => (
        <fieldset key={criterion.id} className={styles.criterion}>
          <legend>
            {index + 1} {criterion.title}
          </legend>
          {criterion.requirements.map(({ id, title }) => {
            const count = items.filter(({ supports }) => supports.includes(id)).length
            return (
              <Checkbox
                key={id}
                checked={count === items.length}
                indeterminate={count > 0 && count < items.length}
                disabled={isReadOnly}
                onChange={event => set(id, title, event.target.checked)}
              >
                {title}
              </Checkbox>
            )
          })}
        </fieldset>
      ))}
    </section>
  )
}, isSameQuestion)

/** Whatever else is written about the pieces, the boxes stay as they are. */
function isSameQuestion(before: Props, now: Props): boolean {
  return (
    before.isReadOnly === now.isReadOnly &&
    before.items.length === now.items.length &&
    before.items.every(
      ({ id, supports }, i) => id === now.items[i]?.id && supports === now.items[i]?.supports,
    )
  )
}
