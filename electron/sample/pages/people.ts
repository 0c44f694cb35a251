/** People in working clothes, drawn with few shapes. The figure stands on (x, y) and is `tall` high. */
export type Figure = {
  readonly x: number
  readonly y: number
  readonly tall: number
  readonly pose?: 'standing' | 'bending' | 'reaching' | 'back'
  readonly vest?: string
  readonly trousers?: string
  readonly helmet?: string | null
  readonly isMirrored?: boolean
  /** Light from the right, 0–1; at night most of a figure is dark. */
  readonly light?: number
}

const skin = '#d9a987'
const strip = '#f3f1d8'

export function figure(options: Figure): string {
  const { x, y, tall, pose = 'standing', isMirrored = false, light = 1 } = options
  const size = tall / 180
  const dim =
    light < 1 ? `<g opacity="${1 - light}" fill="#0b1220">${bodyOf(pose, {}, true)}</g>` : ''
  return `<g transform="translate(${x} ${y}) scale(${isMirrored ? -size : size} ${size})">
    <ellipse cx="2" cy="2" rx="34" ry="6" fill="#000" opacity=".33"/>${bodyOf(pose, options, false)}${dim}</g>`
}

/** `isShade` gives the outline alone, to be laid over as shadow. */
function bodyOf(pose: Figure['pose'], colours: Partial<Figure>, isShade: boolean): string {
  const fill = (colour: string) => (isShade ? '' : `fill="${colour}"`)
  const vest = colours.vest ?? '#e8641b'
  const trousers = colours.trousers ?? '#27364d'
  const parts = {
    fill,
    vest,
    trousers,
    helmet: colours.helmet === undefined ? '#f4c32c' : colours.helmet,
    isShade,
  }
  return pose === 'bending' ? bending(parts) : upright(parts, pose)
}

type Parts = {
  readonly fill: (colour: string) => string
  readonly vest: string
  readonly trousers: string
  readonly helmet: string | null
  readonly isShade: boolean
}

function upright({ fill, vest, trousers, helmet, isShade }: Parts, pose: Figure['pose']): string {
  const arm =
    pose === 'reaching'
      ? `<path d="M18 -132 L58 -118 L57 -107 L16 -112Z" ${fill('#31466a')}/><circle cx="61" cy="-112" r="6.5" ${fill(skin)}/>`
      : `<path d="M19 -134 Q33 -110 30 -82 L20 -82 Q20 -104 13 -116Z" ${fill('#31466a')}/><circle cx="25" cy="-78" r="6" ${fill(skin)}/>`
  const face =
    pose === 'back' || isShade
      ? ''
      : `<path d="M-8 -151 Q0 -146 8 -151" stroke="#8a5b41" stroke-width="1.6" fill="none"/><circle cx="-5" cy="-160" r="1.4" fill="#3a2419"/><circle cx="6" cy="-160" r="1.4" fill="#3a2419"/>`
  return `<path d="M-17 -84 L-19 -8 L-5 -8 L0 -68 L5 -8 L19 -8 L17 -84Z" ${fill(trousers)}/>
    <path d="M-22 -9 H-4 V2 H-26 Q-26 -6 -22 -9Z M4 -9 H22 Q26 -6 26 2 H4Z" ${fill('#15181d')}/>
    <path d="M-19 -134 Q-33 -110 -30 -82 L-20 -82 Q-20 -104 -13 -116Z" ${fill('#31466a')}/><circle cx="-25" cy="-78" r="6" ${fill(skin)}/>
    <path d="M-20 -138 Q0 -146 20 -138 L22 -80 H-22Z" ${fill(vest)}/>
    ${isShade || helmet === null ? '' : `<path d="M-21.5 -96 H21.5 V-90 H-22Z M-21 -110 H21 V-104 H-21Z" fill="${strip}"/><path d="M-12 -140 L-9 -110 H-4 L-6 -141Z M12 -140 L9 -110 H4 L6 -141Z" fill="${strip}"/>`}
    ${arm}
    <rect x="-5" y="-146" width="10" height="10" ${fill('#c08e6e')}/>
    <ellipse cx="0" cy="-158" rx="13" ry="15" ${fill(pose === 'back' ? '#231a16' : skin)}/>${face}${hat(helmet, fill)}`
}

function hat(helmet: string | null, fill: Parts['fill']): string {
  return helmet === null
    ? `<path d="M-14 -158 Q-15 -176 0 -176 Q15 -176 14 -158 Q9 -168 0 -167 Q-9 -168 -14 -158Z" ${fill('#231a16')}/>`
    : `<path d="M-17 -166 Q-17 -184 0 -184 Q17 -184 17 -166 L21 -164 H-19Z" ${fill(helmet)}/>`
}

function bending({ fill, vest, trousers, helmet, isShade }: Parts): string {
  return `<path d="M-30 -70 L-34 -8 L-20 -8 L-13 -58 L2 -40 L-2 -8 L13 -8 L16 -50 L-6 -78Z" ${fill(trousers)}/>
    <path d="M-37 -9 H-18 V2 H-41Z M-5 -9 H14 L19 2 H-5Z" ${fill('#15181d')}/>
    <path d="M-32 -68 Q-34 -92 -8 -104 L34 -104 Q42 -92 34 -82 L4 -64Z" ${fill(vest)}/>
    ${isShade ? '' : `<path d="M-18 -99 L-4 -69 L3 -72 L-10 -103Z M6 -104 L18 -74 L25 -78 L14 -104Z" fill="${strip}"/>`}
    <path d="M28 -98 L46 -52 L37 -48 L20 -84Z" ${fill('#31466a')}/><circle cx="43" cy="-46" r="6.5" ${fill('#d5d9dd')}/>
    <ellipse cx="50" cy="-103" rx="13" ry="14" ${fill(skin)}/>
    ${helmet === null ? '' : `<path d="M38 -112 Q44 -126 57 -121 Q69 -116 65 -100 L70 -96 L62 -97 Z" ${fill(helmet)}/>`}`
}

/** A cone in the road; its foot stands on (x, y). */
export function cone(x: number, y: number, tall: number): string {
  const size = tall / 100
  return `<g transform="translate(${x} ${y}) scale(${size})"><ellipse cx="4" cy="2" rx="42" ry="8" fill="#000" opacity=".35"/><path d="M-36 -6 H36 V4 H-36Z" fill="#b3370f"/><path d="M-22 -6 L-6 -100 H6 L22 -6Z" fill="#ef5a1d"/><path d="M-17.500 -32 L-13 -58 H13 L17.500 -32Z M-9.500 -78 L-7.500 -90 H7.500 L9.500 -78Z" fill="#f6f2e6"/></g>`
}

/** The pump truck from the side, `long` pixels long, its wheels on (x, y). */
export function truck(x: number, y: number, long: number, isMirrored = false): string {
  const size = long / 400
  return `<g transform="translate(${x} ${y}) scale(${isMirrored ? -size : size} ${size})">
    <ellipse cx="0" cy="4" rx="215" ry="14" fill="#000" opacity=".4"/>
    <rect x="-196" y="-150" width="270" height="108" rx="8" fill="#e9ecef"/><rect x="-196" y="-92" width="270" height="22" fill="#1d5f92"/><rect x="-196" y="-70" width="270" height="7" fill="#ef7d1a"/>
    <path d="M-186 -142 H-100 V-100 H-186Z M-90 -142 H-10 V-100 H-90Z" fill="#c9d0d6"/><path d="M-180 -136 H-106 M-180 -128 H-106 M-180 -120 H-106 M-180 -112 H-106" stroke="#98a3ad" stroke-width="3"/>
    <text x="-50" y="-113" font-size="24" font-family="sans-sc" font-weight="700" fill="#1d5f92" text-anchor="middle"${isMirrored ? ' transform="translate(-100 0) scale(-1 1)"' : ''}>清渠</text>
    <path d="M80 -42 V-138 Q82 -146 92 -146 H150 Q164 -146 172 -126 L186 -88 Q194 -82 194 -70 V-42Z" fill="#f2f4f5"/><path d="M80 -70 H194 V-42 H80Z" fill="#1d5f92"/>
    <path d="M112 -134 H148 Q156 -134 161 -122 L172 -92 H112Z" fill="#24384a"/><path d="M118 -130 H132 L118 -100Z" fill="#6f8ba0"/>
    <rect x="84" y="-160" width="54" height="12" rx="5" fill="#f39a1d"/><rect x="184" y="-64" width="12" height="13" rx="3" fill="#fdf3c4"/>
    <rect x="-200" y="-44" width="396" height="14" fill="#31383f"/>
    ${[-140, -84, 132].map(at => `<circle cx="${at}" cy="-26" r="30" fill="#16191c"/><circle cx="${at}" cy="-26" r="14" fill="#9aa3ab"/><circle cx="${at}" cy="-26" r="5" fill="#4b535a"/>`).join('')}
  </g>`
}

export function tree(x: number, y: number, tall: number, colour = '#3f6f46'): string {
  const size = tall / 200
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-7 0 Q-3 -50 -5 -90 H5 Q4 -50 8 0Z" fill="#57422f"/><g fill="${colour}"><circle cx="0" cy="-140" r="52"/><circle cx="-38" cy="-112" r="38"/><circle cx="38" cy="-114" r="40"/><circle cx="4" cy="-96" r="38"/></g><g fill="#fff" opacity=".09"><circle cx="-14" cy="-158" r="30"/><circle cx="26" cy="-132" r="22"/></g></g>`
}
