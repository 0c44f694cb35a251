import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './scale.ts'

/** Inner size of an element; follows the window. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 1000, height: 600 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setSize({ width: current.offsetWidth, height: current.offsetHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [element])
  return size
}
