import type { DragEvent, ReactNode } from 'react'
import { useState } from 'react'
import type { TextKey } from '#shared/domain/textPlaces'
import styles from './DropReturned.module.css'
import { takeBackFile } from './returnedState.ts'

/** A Word file dropped on a text is taken back; pictures go on to the editor. */
export function DropReturned({
  text,
  isOff,
  children,
}: {
  readonly text: TextKey | null
  readonly isOff: boolean
  readonly children: ReactNode
}) {
  const [isOver, setOver] = useState(false)

  function hover(event: DragEvent): void {
    if (isOff || !text || ![...event.dataTransfer.items].some(isWord)) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }

  function leave(event: DragEvent): void {
    // Moving over a child fires this too.
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
  }

  function drop(event: DragEvent): void {
    setOver(false)
    const file = [...event.dataTransfer.files].find(({ name }) => /\.(?:docx|doc|wps)$/i.test(name))
    if (isOff || !text || !file) return
    event.preventDefault()
    event.stopPropagation()
    void window.bridge.dropped([file]).then(([first]) => {
      if (first) return takeBackFile(text, first.handle)
    })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu 交给同事 is its keyboard twin
    <div
      className={styles.place}
      onDragOverCapture={hover}
      onDragLeave={leave}
      onDropCapture={drop}
    >
      {children}
      {isOver && <p className={styles.hint}>松开，读取同事改好的 Word，先看改动再决定是否采用</p>}
    </div>
  )
}

/** While it is in the air only its kind is known; some systems tell none. */
function isWord({ kind, type }: DataTransferItem): boolean {
  return kind === 'file' && /wordprocessingml|msword|kswps/.test(type)
}
