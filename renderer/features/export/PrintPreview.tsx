import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { PrintedCopy } from '#shared/ipc/exported'
import { FullDialog } from '../../components/FullDialog.tsx'
import styles from './PrintPreview.module.css'

type Props = {
  readonly copy: PrintedCopy
  /** Under which the pages are shown. */
  readonly hash: string
  readonly onClose: () => void
}

/** Pixels of the longer side, as `evidence://` gives them. */
const sizes = { small: 320, large: 1600 } as const
type Size = keyof typeof sizes

/** 打印件 before it is printed: sheet by sheet, front beside back, and which backs stay empty. */
export function PrintPreview({ copy: { name, sides }, hash, onClose }: Props) {
  const [size, setSize] = useState<Size>('small')
  const sheets = Array.from({ length: Math.ceil(sides.length / 2) }, (_, index) => index)
  const blanks = sides.filter(side => side === null).length
  return (
    <FullDialog
      label="打印件预览"
      onClose={onClose}
      bar={close => (
        <>
          <h2>{name}</h2>
          <span>
            {sheets.length} 张纸，{sides.length} 面{blanks > 0 && `，其中 ${blanks} 面空白`}
          </span>
          <Segmented<Size>
            aria-label="大小"
            value={size}
            onChange={setSize}
            options={[
              { value: 'small', label: '看次序' },
              { value: 'large', label: '看清楚' },
            ]}
          />
          <Button onClick={close}>关闭</Button>
        </>
      )}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard */}
      <section className={styles[size]} tabIndex={0} aria-label="每张纸的正面和背面">
        {sheets.map(sheet => (
          <figure key={sheet} className={styles.sheet}>
            <div className={styles.sides}>
              {([0, 1] as const).map(back => (
                <PaperSide
                  key={back}
                  copy={{ hash, sides, side: 2 * sheet + back, pixels: sizes[size] }}
                />
              ))}
            </div>
            <figcaption>第 {sheet + 1} 张</figcaption>
          </figure>
        ))}
      </section>
    </FullDialog>
  )
}

type SideProps = {
  readonly copy: {
    readonly hash: string
    readonly sides: PrintedCopy['sides']
    /** From 0. */
    readonly side: number
    readonly pixels: number
  }
}

function PaperSide({ copy: { hash, sides, side, pixels } }: SideProps) {
  const page = sides[side]
  const what = side % 2 === 0 ? '正面' : '背面'
  const words = typeof page === 'number' ? `第 ${page} 页` : '空白'
  return (
    <div className={styles.side}>
      {typeof page === 'number' ? (
        <img
          className={styles.paper}
          src={`evidence://page/${hash}/${side + 1}/${pixels}/0`}
          alt={`${what}：${words}`}
          loading="lazy"
          draggable={false}
        />
      ) : (
        <div className={`${styles.paper} ${styles.blank}`}>空白</div>
      )}
      <span>
        {what}：{words}
      </span>
    </div>
  )
}
