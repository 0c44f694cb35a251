import { Button, Steps } from 'antd'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { showNoticeImport } from '../../state/noticeImport.ts'
import { MakeStep } from './MakeStep.tsx'
import styles from './NoticePage.module.css'
import { ReadStep } from './ReadStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { beginReview, changeReview, setStep, useDesk } from './reviewDesk.ts'

const leads = [
  '粘贴通知，或打开 txt、docx、带文字的 PDF。软件按规则找出时限、标准和报送要求，不联网，也不改动原文件。',
  '左边是通知，右边是找到的内容。逐条看过再采用，点一下就能对照原句；找错的可以改，也可以不采用。',
  '采用的内容合成一项创建活动，通知没写的先用通用的设置补上。',
] as const

/** 通知导入: from the text of a notice to a campaign, in three steps. */
export function NoticePage() {
  const { review, step } = useDesk()

  return (
    <main className={styles.page} data-own-undo>
      <PlaceFrame
        wide
        title="通知导入"
        lead={leads[step]}
        action={<Button onClick={() => showNoticeImport(false)}>关闭</Button>}
      >
        <Steps
          className={styles.steps ?? ''}
          size="small"
          current={step}
          items={[{ title: '读入通知' }, { title: '逐条核对' }, { title: '生成活动' }]}
        />
        {step === 0 && (
          <ReadStep
            hasReview={review !== null}
            onBack={() => setStep(1)}
            onRead={reading => {
              beginReview(reading)
            }}
          />
        )}
        {step === 1 && review && (
          <ReviewStep
            review={review}
            dispatch={changeReview}
            onBack={() => setStep(0)}
            onNext={() => setStep(2)}
          />
        )}
        {step === 2 && review && <MakeStep items={review.items} onBack={() => setStep(1)} />}
      </PlaceFrame>
    </main>
  )
}
