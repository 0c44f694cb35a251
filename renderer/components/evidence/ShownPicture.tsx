import { type ReactNode, useState } from 'react'

/** Beside words that say what it is. Where there is none, or nothing in it to show, `children` stand in its place. */
export function ShownPicture({
  source,
  className,
  isLazy = false,
  children = null,
}: {
  readonly source: string | null
  readonly className: string | undefined
  readonly isLazy?: boolean
  readonly children?: ReactNode
}) {
  const [broken, setBroken] = useState<string | null>(null)
  if (source === null || source === broken) return children
  return (
    <img
      className={className}
      src={source}
      alt=""
      loading={isLazy ? 'lazy' : 'eager'}
      draggable={false}
      onError={() => setBroken(source)}
    />
  )
}
