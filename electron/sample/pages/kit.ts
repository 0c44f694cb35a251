/** Pieces of markup that several sheets share. */

/** A round red mark with a star, its owner's name along the upper edge. `size` in pixels. */
export function seal(owner: string, size: number): string {
  const length = Math.min(250, owner.length * 27)
  const path = `seal-${owner.length}-${Math.round(size)}`
  return `<svg class="seal" width="${size}" height="${size}" viewBox="-100 -100 200 200">
    <defs><path id="${path}" d="M -58 28 A 64 64 0 1 1 58 28"/></defs>
    <g fill="#c8161d" stroke="none">
      <circle r="93" fill="none" stroke="#c8161d" stroke-width="5"/>
      <polygon points="${star(30)}"/>
      <text font-size="${Math.min(25, (length / owner.length) * 1.02)}" font-family="serif-sc" font-weight="700" text-anchor="middle">
        <textPath href="#${path}" startOffset="50%" textLength="${length}" lengthAdjust="spacing">${owner}</textPath>
      </text>
    </g>
  </svg>`
}

export function star(radius: number): string {
  return Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`
  }).join(' ')
}

/** What a telephone writes into the corner of a working photograph. */
export function watermark(time: string, place: string): string {
  return `<div class="watermark"><b>${time}</b><span>${place}</span></div>`
}

/** A drawn scene that fills its picture, with the unevenness of a lens over it. */
export function scene(width: number, height: number, drawing: string, overlay = ''): string {
  return `<svg class="fill" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${drawing}</svg>
    <div class="vignette"></div><div class="grain"></div>${overlay}`
}

/** A sheet of A4 that went through a scanner, a little askew. `tilt` in degrees. */
export function scanned(content: string, tilt: number, page?: string): string {
  const foot = page ? `<div class="folio">— ${page} —</div>` : ''
  return `<div class="scan-paper" style="transform: rotate(${tilt}deg)">${content}${foot}</div><div class="scan-edge"></div><div class="grain soft"></div>`
}

export function linearGradient(
  id: string,
  stops: readonly (readonly [offset: number, color: string])[],
  isVertical = true,
): string {
  const to = isVertical ? 'x2="0" y2="1"' : 'x2="1" y2="0"'
  return `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stops
    .map(([offset, color]) => `<stop offset="${offset}" stop-color="${color}"/>`)
    .join('')}</linearGradient>`
}

export function blur(id: string, deviation: number): string {
  return `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`
}
