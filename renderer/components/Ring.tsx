import { type Progress, share } from '#shared/domain/progress'

const gap = 0.03

/**
 * A ring of equal arcs, one for each part; each fills like ink as its part gets
 * done. The words for it stand beside it, so the picture itself is hidden from
 * screen readers.
 */
export function Ring({
  parts,
  size,
  thickness = 10,
}: {
  readonly parts: readonly Progress[]
  readonly size: number
  readonly thickness?: number
}) {
  const radius = (size - thickness) / 2
  const around = 2 * Math.PI * radius
  const length = parts.length > 1 ? 1 / parts.length - gap : 1
  return (
    <svg width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <g transform={`rotate(-90 ${size / 2} ${size / 2})`} fill="none" strokeWidth={thickness}>
        {parts.map((part, index) => {
          const start = -(index / parts.length + (parts.length > 1 ? gap / 2 : 0)) * around
          const arc = (fill: number) => `${length * fill * around} ${around}`
          const circle = { cx: size / 2, cy: size / 2, r: radius, strokeDashoffset: start }
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an arc is known by its position only
            <g key={index}>
              <circle {...circle} stroke="var(--line)" strokeDasharray={arc(1)} />
              {part.done > 0 && (
                <circle {...circle} stroke="var(--done)" strokeDasharray={arc(share(part))} />
              )}
            </g>
          )
        })}
      </g>
    </svg>
  )
}
