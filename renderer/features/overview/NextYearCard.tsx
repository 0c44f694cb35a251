import { Button } from 'antd'
import { isYearEnding } from '#shared/domain/deliverables'
import { fieldValue } from '#shared/domain/requirements'
import type { Dossier } from '#shared/schema/dossier'
import { askNextYear } from '../../state/nextYear.ts'
import styles from './OverviewPlace.module.css'

type Props = { readonly dossier: Dossier; readonly today: string }

/** From December on: the next year begins with what this one leaves. */
export function NextYearCard({ dossier, today }: Props) {
  if (!isYearEnding(dossier, today)) return null
  const { id, year } = dossier
  return (
    <section className={`${styles.sheet} ${styles.nextYear}`} aria-labelledby="next-year-title">
      <div>
        <h2 id="next-year-title">接着办下一年</h2>
        <p className={styles.detail}>
          单位、品牌、方案和申报文字带到新档案里，要核对的逐条标出；{year} 年的档案原样保留。
        </p>
      </div>
      <Button onClick={() => askNextYear({ id, year, unit: fieldValue(dossier, 'unit') })}>
        建立 {year + 1} 年档案
      </Button>
    </section>
  )
}
