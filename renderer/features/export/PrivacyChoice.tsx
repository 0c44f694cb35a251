import { Checkbox } from 'antd'
import { setMasks } from '#shared/packing/editPacking'
import type { Dossier } from '#shared/schema/dossier'
import { edit } from '../../state/dossier.ts'
import type { Choice } from './ExportChoice.tsx'
import styles from './ExportPlace.module.css'

export type ChoiceProps = {
  readonly choice: Choice
  readonly dossier: Dossier
  readonly onChange: (choice: Choice) => void
}

/** What leaves the house besides the printed pages, and what is covered on them. */
export function PrivacyChoice({ choice, dossier, onChange }: ChoiceProps) {
  const isSubmission = choice.deliverables.includes('submission')
  return (
    <>
      {isSubmission && <OriginalsChoice choice={choice} onChange={onChange} />}
      <Checkbox
        checked={dossier.packing.masks}
        onChange={event => {
          const masks = event.target.checked
          edit({ label: '遮住个人号码', change: now => setMasks(now, masks) })
        }}
      >
        遮住身份证号、手机号、银行卡号的中间几位
      </Checkbox>
      <p className={styles.choiceHelp}>
        正文、表格、目录、清单和文件名里的都遮住，档案里的文字不变；单位填写的联系电话照印。图片和
        PDF 证明材料里的遮不住，请先自己打码。
      </p>
    </>
  )
}

function OriginalsChoice({ choice, onChange }: Omit<ChoiceProps, 'dossier'>) {
  return (
    <>
      <Checkbox
        checked={choice.withOriginals}
        onChange={event => onChange({ ...choice, withOriginals: event.target.checked })}
      >
        材料包里附上全部证明材料原件
      </Checkbox>
      <p className={styles.choiceHelp}>
        Word 和 PDF 里已排入图片和 PDF 页面，通知没有要求就不必附。
      </p>
      {(choice.withOriginals || choice.withUnshown) && (
        <div className={styles.within}>
          <Checkbox
            checked={choice.bareOriginals}
            onChange={event => onChange({ ...choice, bareOriginals: event.target.checked })}
          >
            去掉照片的拍摄信息后附上
          </Checkbox>
          <p className={styles.choiceHelp}>
            手机照片里带有拍摄地点、时间和机型，收到原件的人都能看到。JPG、PNG
            去得掉，画面一点不变；其他格式和 PDF、办公文档照原样附上。
          </p>
        </div>
      )}
    </>
  )
}
