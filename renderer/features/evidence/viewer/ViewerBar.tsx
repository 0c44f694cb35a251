import {
  CloseOutlined,
  LeftOutlined,
  MinusOutlined,
  PlusOutlined,
  RightOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
} from '@ant-design/icons'
import { Button, InputNumber } from 'antd'
import type { NumberedEvidence } from '#shared/domain/evidenceNumbers'
import { numberLabel } from '../numberLabel.ts'
import type { Zoom } from './scale.ts'
import styles from './Viewer.module.css'

type Props = {
  readonly entry: NumberedEvidence
  readonly page: number
  readonly pages: number
  readonly zoom: Zoom
  readonly hasBefore: boolean
  readonly hasNext: boolean
  readonly isReadOnly: boolean
  readonly onPage: (page: number) => void
  readonly onShow: (step: -1 | 1) => void
  readonly onZoom: (zoom: Zoom) => void
  readonly onZoomBy: (direction: 1 | -1) => void
  readonly onRotate: (by: 90 | -90) => void
  readonly onClose: () => void
}

export function ViewerBar(props: Props) {
  const { entry, isReadOnly, onRotate, onClose } = props
  return (
    <>
      <h2>
        <span className={styles.number}>{numberLabel(entry.number)}</span> {entry.item.title}
      </h2>
      <PageButtons {...props} />
      <ZoomButtons {...props} />
      {!isReadOnly && (
        <div className={styles.group}>
          <Tool label="向左转（L）" onRun={() => onRotate(-90)} icon={<RotateLeftOutlined />} />
          <Tool label="向右转（R）" onRun={() => onRotate(90)} icon={<RotateRightOutlined />} />
        </div>
      )}
      <Button icon={<CloseOutlined aria-hidden />} onClick={onClose}>
        关闭
      </Button>
    </>
  )
}

function PageButtons({ page, pages, hasBefore, hasNext, onPage, onShow }: Props) {
  return (
    <div className={styles.group}>
      <Tool label="上一份（PageUp）" isOff={!hasBefore} onRun={() => onShow(-1)} icon="上一份" />
      {pages > 1 && (
        <>
          <Tool
            label="上一页（←）"
            isOff={page === 1}
            onRun={() => onPage(page - 1)}
            icon={<LeftOutlined />}
          />
          <InputNumber
            className={styles.page ?? ''}
            aria-label="页码"
            controls={false}
            min={1}
            max={pages}
            precision={0}
            value={page}
            onChange={value => value !== null && onPage(value)}
          />
          <span className={styles.of}>/ {pages} 页</span>
          <Tool
            label="下一页（→）"
            isOff={page === pages}
            onRun={() => onPage(page + 1)}
            icon={<RightOutlined />}
          />
        </>
      )}
      <Tool label="下一份（PageDown）" isOff={!hasNext} onRun={() => onShow(1)} icon="下一份" />
    </div>
  )
}

function ZoomButtons({ zoom, onZoom, onZoomBy }: Props) {
  return (
    <div className={styles.group}>
      <Tool label="缩小（-）" onRun={() => onZoomBy(-1)} icon={<MinusOutlined />} />
      <span className={styles.percent} aria-live="polite">
        {zoom === 'fit' ? '适合窗口' : `${Math.round(zoom * 100)}%`}
      </span>
      <Tool label="放大（+）" onRun={() => onZoomBy(1)} icon={<PlusOutlined />} />
      <Tool label="适合窗口（0）" isOff={zoom === 'fit'} onRun={() => onZoom('fit')} icon="适合" />
      <Tool label="原始大小（1）" isOff={zoom === 1} onRun={() => onZoom(1)} icon="100%" />
    </div>
  )
}

function Tool({
  label,
  icon,
  isOff = false,
  onRun,
}: {
  readonly label: string
  readonly icon: React.ReactNode
  readonly isOff?: boolean
  readonly onRun: () => void
}) {
  return (
    <Button aria-label={label} title={label} disabled={isOff} onClick={onRun}>
      {icon}
    </Button>
  )
}
