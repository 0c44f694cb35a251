import { Button } from 'antd'
import { useMemo } from 'react'
import { coverageAdvice, coverageOf } from '#shared/domain/coverage'
import {
  burdenText,
  citedElsewhere,
  neverCited,
  overburdened,
} from '#shared/domain/evidenceBalance'
import type { Place } from '#shared/domain/place'
import type { Dossier } from '#shared/schema/dossier'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { CoverageMap } from './CoverageMap.tsx'
import styles from './CoveragePlace.module.css'

const adviceShown = 5

/** 标准覆盖图: what stands behind each demand, and what would help most. */
export function CoveragePlace() {
  const dossier = useSettledDossier()
  const coverage = useMemo(() => coverageOf(dossier), [dossier])
  return (
    <PlaceFrame
      wide
      title="标准覆盖图"
      lead="每项要求写了多少、有几份证明、证明力到了哪一级。越往右，越是别人说的，越有说服力。"
      action={
        <span className={styles.ways}>
          <Button onClick={() => go({ kind: 'reading' })}>像专家一样读十分钟</Button>
          <Button onClick={() => go({ kind: 'overview' })}>回概览</Button>
        </span>
      }
    >
      <div className={styles.columns}>
        <CoverageMap coverage={coverage} />
        <div className={styles.side}>
          <Advice dossier={dossier} />
          <Balance dossier={dossier} />
        </div>
      </div>
    </PlaceFrame>
  )
}

function Advice({ dossier }: { readonly dossier: Dossier }) {
  const advice = useMemo(() => coverageAdvice(dossier, adviceShown), [dossier])
  return (
    <section className={styles.sheet} aria-labelledby="advice-title">
      <h2 id="advice-title">补哪里最有用</h2>
      {advice.length === 0 ? (
        <p className={styles.fine}>● 每项要求都有第三方的证明。</p>
      ) : (
        <ol className={styles.list}>
          {advice.map(({ place, text, detail }) => (
            <Line key={text} place={place} text={text} detail={detail} />
          ))}
        </ol>
      )}
    </section>
  )
}

/** Attached but never cited, cited but not attached, and pieces that carry too much. */
function Balance({ dossier }: { readonly dossier: Dossier }) {
  const lists = useMemo(
    () => [
      {
        title: '附了，正文没提到',
        lines: neverCited(dossier).map(item => ({
          key: item.id,
          place: { kind: 'evidence', item: item.id } as const,
          text: item.title || item.file.name,
          detail: '',
        })),
      },
      {
        title: '正文提到，没附在这一条',
        lines: citedElsewhere(dossier).map(({ item, requirement }) => ({
          key: `${item.id}/${requirement.id}`,
          place: { kind: 'submission', requirement: requirement.id } as const,
          text: item.title || item.file.name,
          detail: `“${requirement.title}”引用了它`,
        })),
      },
      {
        title: '一份担得太多',
        lines: overburdened(dossier).map(burden => ({
          key: burden.item.id,
          place: { kind: 'evidence', item: burden.item.id } as const,
          text: burden.item.title || burden.item.file.name,
          detail: burdenText(burden),
        })),
      },
    ],
    [dossier],
  )
  return (
    <section className={styles.sheet} aria-labelledby="balance-title">
      <h2 id="balance-title">材料用得匀不匀</h2>
      {lists.every(({ lines }) => lines.length === 0) && (
        <p className={dossier.evidence.length === 0 ? styles.detail : styles.fine}>
          {dossier.evidence.length === 0
            ? '放进证明材料以后，这里会说出哪些没用上、哪些担得太多。'
            : '● 附上的都用到了，用到的都附上了。'}
        </p>
      )}
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <details key={title} className={styles.fold}>
            <summary>
              {title}　{lines.length} 处
            </summary>
            <ul className={styles.list}>
              {lines.map(({ key, ...line }) => (
                <Line key={key} {...line} />
              ))}
            </ul>
          </details>
        ))}
    </section>
  )
}

function Line({
  place,
  text,
  detail,
}: {
  readonly place: Place
  readonly text: string
  readonly detail: string
}) {
  return (
    <li>
      <button type="button" onClick={() => go(place)}>
        <span>{text}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </button>
    </li>
  )
}
