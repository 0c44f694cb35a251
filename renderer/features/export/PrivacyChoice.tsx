import { Checkbox } from 'antd'
import { canLoseTraces } from '#shared/domain/traces'
import { unshownIn } from '#shared/domain/unshown'
import { setMasks } from '#shared/packing/editPacking'
import type { Dossier, Evidence } from '#shared/schema/dossier'
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
      {isSubmission && <OriginalsChoice choice={choice} dossier={dossier} onChange={onChange} />}
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

function namesOf(items: readonly Evidence[]): string {
  const names = items.slice(0, 3).map(({ file }) => file.name)
  return `${names.join('、')}${items.length > 3 ? ' 等' : ''}`
}

function OriginalsChoice({ choice, dossier, onChange }: ChoiceProps) {
  const enclosed = choice.withOriginals ? dossier.evidence : unshownIn(dossier)
  const kept = enclosed.filter(({ file }) => !canLoseTraces(file))
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
            去掉照片、录像的拍摄信息后附上
          </Checkbox>
          <p className={styles.choiceHelp}>
            手机拍的带有地点、时间和机型，收到原件的人都能看到。JPG、PNG、WebP、TIFF 图片和 MP4、MOV
            录像里的去得掉，画面一点不变；PDF、办公文档和其他格式照原样附上
            {kept.length > 0 && `（${kept.length} 件，里面可能有作者姓名：${namesOf(kept)}）`}。
          </p>
        </div>
      )}
    </>
  )
}
