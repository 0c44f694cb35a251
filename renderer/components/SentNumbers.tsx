import { Button } from 'antd'
import { useMemo } from 'react'
import { shortDate } from '#shared/domain/dates'
import { renumberAll, sentState, withSent } from '#shared/domain/sentNumbers'
import { currentDossier, edit, useDossier, useReadOnly } from '../state/dossier.ts'
import { notify } from '../state/notices.ts'
import styles from './SentNumbers.module.css'

/** Says that numbers are kept since they went out, what came late, what is gone, and offers to number anew. */
export function SentNumbers() {
  const dossier = useDossier(whole => whole)
  const isReadOnly = useReadOnly()
  const state = useMemo(() => sentState(dossier), [dossier])
  if (!state) return null
  const { on, late, gone } = state
  return (
    <section className={styles.strip} aria-label="已报送的编号">
      <p>
        证明材料的编号保持 {shortDate(on)}报送时的样子，次序也不再调换。
        {late.length > 0
          ? `之后补充了 ${late.length} 份，编为 ${few(late)}，不影响已报送的。`
          : '之后补充的编成 1-3-1 这样的号，不影响已报送的。'}
        {gone.length > 0 && `${few(gone)} 已撤下，编号空着，目录里会注明。`}
      </p>
      {!isReadOnly && <Button onClick={renumber}>全部重新编号</Button>}
    </section>
  )
}

function few(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 4).join('、')
  return numbers.length > 4 ? `${shown} 等` : shown
}

function renumber(): void {
  const { sent } = currentDossier()
  edit({ label: '全部重新编号', change: renumberAll })
  notify('info', '已全部重新编号，和报送时的编号不再一致。', {
    label: '恢复原编号',
    run: () => edit({ label: '恢复报送时的编号', change: dossier => withSent(dossier, sent) }),
  })
}
