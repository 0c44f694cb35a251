import { type DragEvent, type ReactNode, useState } from 'react'
import styles from './EvidencePlace.module.css'

/** The whole place takes files and folders, and says what will happen before they are let go. */
export function DropTarget({
  isOff,
  onDrop,
  children,
}: {
  readonly isOff: boolean
  readonly onDrop: (files: readonly File[]) => void
  readonly children: ReactNode
}) {
  const [count, setCount] = useState(0)

  function hover(event: DragEvent): void {
    if (isOff || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setCount(Math.max(1, event.dataTransfer.items.length))
  }

  function leave(event: DragEvent): void {
    // Moving over a child fires this too.
    if (event.currentTarget.contains(event.relatedTarget as Node | null)) return
    setCount(0)
  }

  function drop(event: DragEvent): void {
    if (count === 0) return
    event.preventDefault()
    setCount(0)
    onDrop([...event.dataTransfer.files])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons 添加文件 and 添加文件夹 are its keyboard twin
    <div className={styles.place} onDragOver={hover} onDragLeave={leave} onDrop={drop}>
      {children}
      {count > 0 && (
        <div className={styles.drop}>
          <p>
            松开，把这 {count} 项收进证明材料
            <span>文件夹会连同里面的文件一起收入；原文件不会移动，也不会改动</span>
          </p>
        </div>
      )}
    </div>
  )
}
