import {
  type PointerEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Evidence } from '#shared/schema/dossier'
import { naturalSize, type Size, scaleOf, sideFor, type Zoom, zoomed } from './scale.ts'
import { useSize } from './useSize.ts'
import styles from './Viewer.module.css'

export type StageHandle = { readonly zoomBy: (direction: 1 | -1) => void }

type Props = {
  readonly ref: Ref<StageHandle>
  readonly item: Evidence
  readonly page: number
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
}

/** Where the sheet lies: wheel with Ctrl zooms around the pointer, dragging moves it. */
export function Stage({ ref, item, page, zoom, onZoom }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const room = useSize(scroller)
  const address = `${item.file.hash} ${page} ${item.rotation}`
  const [drawn, setDrawn] = useState<{ readonly address: string; readonly size: Size } | null>(null)
  const [broken, setBroken] = useState('')
  const size = drawn?.size ?? guessed(item)
  const natural = naturalSize(item, size)
  const scale = scaleOf(zoom, natural, { width: room.width - 32, height: room.height - 32 })
  const side = sideFor(scale, natural, devicePixelRatio)
  const keepPoint = useKeptPoint(scroller, scale)

  const zoomBy = (direction: 1 | -1) => onZoom(zoomed(scale, direction))
  useImperativeHandle(ref, () => ({ zoomBy }))
  useWheel(scroller, (direction, point) => {
    keepPoint(point)
    zoomBy(direction)
  })

  return (
    <section
      ref={scroller}
      className={styles.stage}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard
      tabIndex={0}
      aria-label="材料内容"
      onPointerDown={event => pan(event, scroller.current)}
    >
      {broken === address ? (
        <p className={styles.broken}>
          这一页显示不出来，可能文件已损坏。原件没有改动，可以用“在系统程序中打开”看一看。
        </p>
      ) : (
        <img
          className={styles.sheet}
          src={sourceOf(item, page, side)}
          alt={item.title}
          draggable={false}
          style={{
            width: Math.max(1, natural.width * scale),
            height: Math.max(1, natural.height * scale),
            opacity: drawn?.address === address ? 1 : 0.35,
          }}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            setDrawn({ address, size: { width, height } })
          }
          onError={() => setBroken(address)}
        />
      )}
    </section>
  )
}

function sourceOf({ file, rotation }: Evidence, page: number, side: number): string {
  return file.kind === 'pdf'
    ? `evidence://page/${file.hash}/${page}/${side}/${rotation}`
    : `evidence://picture/${file.hash}/${side}/${rotation}`
}

/** Before the first page is there: an upright sheet. */
function guessed({ file }: Evidence): Size {
  return file.kind === 'image' ? file : { width: 210, height: 297 }
}

type Point = { readonly x: number; readonly y: number }

/** What lay under the pointer stays there when the scale changes. */
function useKeptPoint(
  scroller: React.RefObject<HTMLDivElement | null>,
  scale: number,
): (point: Point) => void {
  const kept = useRef<{ readonly point: Point; readonly scale: number } | null>(null)
  useLayoutEffect(() => {
    const { current: area } = scroller
    if (!area || !kept.current) return
    const { point, scale: before } = kept.current
    kept.current = null
    area.scrollLeft = (area.scrollLeft + point.x) * (scale / before) - point.x
    area.scrollTop = (area.scrollTop + point.y) * (scale / before) - point.y
  }, [scroller, scale])
  return point => {
    kept.current = { point, scale }
  }
}

/** React listens to the wheel passively, which could not keep the page from zooming. */
function useWheel(
  scroller: React.RefObject<HTMLDivElement | null>,
  onZoom: (direction: 1 | -1, point: Point) => void,
): void {
  const latest = useRef(onZoom)
  latest.current = onZoom
  useEffect(() => {
    const { current: area } = scroller
    if (!area) return
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      const { left, top } = area.getBoundingClientRect()
      latest.current(event.deltaY < 0 ? 1 : -1, { x: event.clientX - left, y: event.clientY - top })
    }
    area.addEventListener('wheel', wheel, { passive: false })
    return () => area.removeEventListener('wheel', wheel)
  }, [scroller])
}

function pan(event: PointerEvent, area: HTMLElement | null): void {
  if (!area || event.button !== 0) return
  // On the scroll bars dragging keeps its usual meaning.
  if (event.nativeEvent.offsetX > area.clientWidth || event.target === area) return
  event.preventDefault()
  area.focus({ preventScroll: true })
  const from = { x: event.clientX + area.scrollLeft, y: event.clientY + area.scrollTop }
  const move = (next: globalThis.PointerEvent) =>
    area.scrollTo({ left: from.x - next.clientX, top: from.y - next.clientY, behavior: 'instant' })
  const end = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
}
