import { Checkbox } from 'antd'
import styles from './ExportPlace.module.css'
import { PrintChoice } from './PrintCopy.tsx'
import { type ChoiceProps, PrivacyChoice } from './PrivacyChoice.tsx'

/** What most exports leave as it is: folded, with one line that says how it stands. */
export function MoreChoices({ choice, dossier, onChange }: ChoiceProps) {
  const isSubmission = choice.deliverables.includes('submission')
  return (
    <details className={styles.more}>
      <summary>
        <span>随附、遮号和打印</span>
        <span className={styles.state}>　{stateOf({ choice, dossier })}</span>
      </summary>
      <PrivacyChoice choice={choice} dossier={dossier} onChange={onChange} />
      {isSubmission && (
        <>
          <Checkbox
            checked={choice.withCoverage}
            onChange={event => onChange({ ...choice, withCoverage: event.target.checked })}
          >
            申报材料里印上标准覆盖图
          </Checkbox>
          <p className={styles.choiceHelp}>
            图里也看得出哪一项证明还薄。自己对照用时印上，正式报送前想好要不要。
          </p>
        </>
      )}
      <PrintChoice
        isChosen={choice.withPrintCopy}
        onChange={withPrintCopy => onChange({ ...choice, withPrintCopy })}
      />
    </details>
  )
}

function originalsState({ withOriginals, withUnshown }: ChoiceProps['choice']): string {
  if (withOriginals) return '附上原件'
  return withUnshown ? '附上印不出的原件' : '不附原件'
}

function stateOf({ choice, dossier }: Omit<ChoiceProps, 'onChange'>): string {
  const isSubmission = choice.deliverables.includes('submission')
  return [
    ...(isSubmission ? [originalsState(choice)] : []),
    dossier.packing.masks ? '遮住个人号码' : '个人号码照印',
    ...(isSubmission && choice.withCoverage ? ['印覆盖图'] : []),
    choice.withPrintCopy ? '另做打印件' : '不做打印件',
  ].join('，')
}
