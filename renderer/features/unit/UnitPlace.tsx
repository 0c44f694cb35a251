import { Select } from 'antd'
import { useEffect } from 'react'
import { changeTier } from '#shared/domain/editFields'
import { groupCount, isFilled, roomText } from '#shared/domain/fields'
import type { Place } from '#shared/domain/place'
import { formProgress } from '#shared/domain/progress'
import type { FieldGroup, Tier } from '#shared/schema/campaign'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { edit, useDossier, useReadOnly } from '../../state/dossier.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { FieldRow } from './FieldRow.tsx'
import styles from './UnitPlace.module.css'

/** 单位与品牌: every field of the campaign's form, in its groups. */
export function UnitPlace({ place }: { readonly place: Extract<Place, { kind: 'unit' }> }) {
  const groups = useDossier(dossier => dossier.campaign.fieldGroups)
  const { done, total } = formProgress(useSettledDossier())
  useFocusOn(place.field)
  return (
    <PlaceFrame
      wide
      title="单位与品牌"
      lead={`这里的内容用于申报表和封面。带“必填”的 ${total} 项中已填 ${done} 项。`}
    >
      <div className={styles.columns}>
        <div className={styles.groups}>
          <TierRow />
          {groups.map(group => (
            <GroupSection key={group.id} group={group} />
          ))}
        </div>
        <Contents groups={groups} />
      </div>
    </PlaceFrame>
  )
}

/** Brings the field a finding or a search led to under the cursor. */
function useFocusOn(field: string | undefined): void {
  const visit = useNavigation(state => state.visit)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit asks again for the same field
  useEffect(() => {
    if (!field) return
    const row = document.getElementById(`field-row-${field}`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [field, visit])
}

function TierRow() {
  const tier = useDossier(dossier => dossier.tier)
  const tiers = useDossier(dossier => dossier.campaign.tiers)
  const isReadOnly = useReadOnly()
  return (
    <section className={styles.group} aria-labelledby="tier-title">
      <h2 id="tier-title">品牌层级</h2>
      <Select<Tier>
        className={styles.tier ?? ''}
        aria-labelledby="tier-title"
        value={tier}
        disabled={isReadOnly}
        options={tiers.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={chosen =>
          edit({ label: '修改品牌层级', change: dossier => changeTier(dossier, chosen) })
        }
      />
      <p className={styles.help}>{tiers.find(({ id }) => id === tier)?.summary}</p>
    </section>
  )
}

function GroupSection({ group }: { readonly group: FieldGroup }) {
  return (
    <section
      className={styles.group}
      id={`group-${group.id}`}
      aria-labelledby={`group-title-${group.id}`}
    >
      <h2 id={`group-title-${group.id}`}>{group.title}</h2>
      {group.help && <p className={styles.help}>{group.help}</p>}
      {group.maxTogether !== undefined && <Together group={group} max={group.maxTogether} />}
      <div className={styles.fields}>
        {group.fields.map(field => (
          <FieldRow key={field.id} field={field} />
        ))}
      </div>
    </section>
  )
}

/** The common limit of a group. */
function Together({ group, max }: { readonly group: FieldGroup; readonly max: number }) {
  const count = groupCount(useSettledDossier(), group)
  return (
    <p className={count > max ? styles.over : styles.help}>
      合计 {count} 字，限 {max} 字，{roomText(count, { min: 0, max })}
    </p>
  )
}

function Contents({ groups }: { readonly groups: readonly FieldGroup[] }) {
  const dossier = useSettledDossier()
  return (
    <nav className={styles.contents} aria-label="本页目录">
      {groups.map(group => {
        const required = group.fields.filter(field => field.required)
        const filled = required.filter(field => isFilled(dossier, field)).length
        return (
          <button
            key={group.id}
            type="button"
            onClick={() => document.getElementById(`group-${group.id}`)?.scrollIntoView()}
          >
            <span>{group.title}</span>
            {required.length > 0 && (
              <span className={filled === required.length ? styles.full : styles.count}>
                {filled === required.length ? '✓' : `${filled}/${required.length}`}
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
