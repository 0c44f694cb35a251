import { Button } from 'antd'
import { type Dispatch, useMemo } from 'react'
import { questionsFor } from '#shared/notice/questions'
import { FindingGroup } from './FindingGroup.tsx'
import styles from './NoticePage.module.css'
import { Questions } from './Questions.tsx'
import { type Change, groups, itemsOf, type Review } from './review.ts'
import { SourceText } from './SourceText.tsx'
import { hasFault } from './words.ts'

type Props = {
  readonly review: Review
  readonly dispatch: Dispatch<Change>
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Step 2: the notice on the left, what was found in it on the right; each leads to the other. */
export function ReviewStep({ review, dispatch, onBack, onNext }: Props) {
  const { items, active } = review
  // What somebody refused was no finding; the question it answered is open again.
  const questions = useMemo(
    () =>
      questionsFor(items.filter(({ choice }) => choice !== 'left').map(({ finding }) => finding)),
    [items],
  )
  const taken = items.filter(({ choice }) => choice === 'taken').length
  const certain = items.filter(
    ({ choice, finding }) => choice === 'open' && finding.certainty === 'certain',
  ).length
  const toMend = items.filter(item => item.choice === 'taken' && hasFault(item.finding)).length
  const title = items.flatMap(({ finding }) =>
    finding.kind === 'title' ? finding.value.text : [],
  )[0]

  return (
    <>
      <div className={styles.bar}>
        <span role="status">
          找到 {items.length} 条，已采用 {taken} 条；还有 {questions.length} 处要问
          {toMend > 0 && `；${toMend} 条采用的内容写法不对，改好才能继续`}
        </span>
        <Button disabled={certain === 0} onClick={() => dispatch({ kind: 'takeCertain' })}>
          全部采用明确的{certain > 0 && `（${certain} 条）`}
        </Button>
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" disabled={taken === 0 || toMend > 0} onClick={onNext}>
          下一步：生成活动
        </Button>
      </div>
      <div className={styles.columns}>
        <SourceText review={review} onLook={key => dispatch({ kind: 'look', key })} />
        <section className={styles.list} aria-label="找到的内容">
          {groups.map(group => (
            <FindingGroup
              key={group.title}
              title={group.title}
              items={itemsOf(items, group)}
              text={review.text}
              active={active}
              dispatch={dispatch}
            />
          ))}
          <Questions questions={questions} subject={title ?? ''} />
        </section>
      </div>
    </>
  )
}
