import { isProved, proofAdvice, proofKinds, verdictText } from '#shared/domain/verdict'
import type { ExportReport } from '#shared/ipc/exported'
import styles from './ExportPlace.module.css'

/** What the program found when it opened its own files again: the verdict, then what is wrong and what to do. */
export function ExportVerdict({ proofs }: Pick<ExportReport, 'proofs'>) {
  const isGood = isProved(proofs)
  return (
    <>
      <h2 id="result-title" className={isGood ? styles.good : styles.bad}>
        {isGood ? '✓ 导出完成，检查通过' : '导出完成，但有几处没有通过检查，先不要报送'}
      </h2>
      <p>{verdictText(proofs)}</p>
      {proofKinds.map(kind => {
        const faults = proofs.filter(proof => proof.kind === kind).flatMap(proof => proof.faults)
        if (faults.length === 0) return null
        return (
          <div key={kind}>
            <ul className={styles.faults}>
              {[...new Set(faults)].map(fault => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            <p className={styles.about}>{proofAdvice[kind]}</p>
          </div>
        )
      })}
      <details className={styles.proofs}>
        <summary>分项结果</summary>
        <ul>
          {proofs.map(({ subject, passed, total }) => (
            <li key={subject}>
              {subject} {passed}/{total}
            </li>
          ))}
        </ul>
        <p className={styles.about}>结果另存为“验证报告”，和导出的文件放在一起。</p>
      </details>
    </>
  )
}
