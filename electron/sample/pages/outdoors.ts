import { createChance } from '../grain.ts'
import { blur, linearGradient, scene, watermark } from './kit.ts'
import { cone, figure, tree, truck } from './people.ts'

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A row of houses with windows, some lit. */
function houses(seed: number, horizon: number, wall: readonly string[], lit: number): string {
  const chance = createChance(seed)
  let left = -40
  const parts: string[] = []
  while (left < 1640) {
    const wide = 110 + chance() * 130
    const tall = 190 + chance() * 250
    const colour = wall[Math.floor(chance() * wall.length)] ?? '#333'
    parts.push(
      `<rect x="${left}" y="${horizon - tall}" width="${wide}" height="${tall}" fill="${colour}"/>`,
    )
    for (let row = horizon - tall + 24; row < horizon - 40; row += 38) {
      for (let column = left + 14; column < left + wide - 22; column += 31) {
        const isLit = chance() < lit
        const glass = isLit ? (chance() < 0.6 ? '#f7d58a' : '#d8e4ef') : '#00000033'
        parts.push(
          `<rect x="${column}" y="${row}" width="16" height="21" fill="${glass}" opacity="${isLit ? 0.5 + chance() * 0.5 : 1}"/>`,
        )
      }
    }
    left += wide + chance() * 16
  }
  return parts.join('')
}

function rain(seed: number, count: number): string {
  const chance = createChance(seed)
  const lines = range(count).map(() => {
    const x = chance() * 1750 - 50
    const y = chance() * 1250 - 50
    const long = 26 + chance() * 60
    return `<path d="M${x} ${y} l${-long * 0.22} ${long}" opacity="${0.12 + chance() * 0.4}"/>`
  })
  return `<g stroke="#dfe9f5" stroke-width="1.7">${lines.join('')}</g>`
}

function lamp(x: number, y: number, tall: number): string {
  return `<path d="M${x} ${y} V${y - tall} q0 -26 34 -28" stroke="#1b2028" stroke-width="9" fill="none"/><ellipse cx="${x + 42}" cy="${y - tall - 26}" rx="23" ry="8" fill="#fff3cf"/>
    <ellipse cx="${x + 42}" cy="${y - tall - 20}" rx="150" ry="130" fill="#ffcf7d" opacity=".42" filter="url(#glow)"/><path d="M${x + 24} ${y - tall - 18} L${x - 130} ${y + 30} H${x + 230} L${x + 62} ${y - tall - 18}Z" fill="#ffdf9f" opacity=".14" filter="url(#soft)"/>`
}

/** Light that falls on wet asphalt: streaks below its source. */
const streak = (
  x: number,
  top: number,
  long: number,
  wide: number,
  colour: string,
  opacity: number,
) =>
  `<ellipse cx="${x}" cy="${top + long / 2}" rx="${wide}" ry="${long / 2}" fill="${colour}" opacity="${opacity}" filter="url(#soft)"/>`

function ripples(seed: number, count: number): string {
  const chance = createChance(seed)
  return range(count)
    .map(() => {
      const y = 830 + chance() * 360
      const wide = 8 + ((y - 800) / 400) * 30
      return `<ellipse cx="${chance() * 1600}" cy="${y}" rx="${wide}" ry="${wide * 0.26}" fill="none" stroke="#dce8f4" stroke-width="1.6" opacity="${0.2 + chance() * 0.4}"/>`
    })
    .join('')
}

/** The work light on its tripod, the brightest thing in the street. */
const floodlight = `<path d="M1120 880 L1085 610 M1120 880 M1050 880 L1085 610 L1128 872" stroke="#11151b" stroke-width="7" fill="none"/><rect x="1052" y="570" width="66" height="46" rx="5" fill="#fffbe6"/><ellipse cx="1085" cy="594" rx="240" ry="190" fill="#fff4cf" opacity=".55" filter="url(#glow)"/><path d="M1052 600 L560 960 H1010 L1118 612Z" fill="#fff6da" opacity=".25" filter="url(#soft)"/>`

export const nightRepair = scene(
  1600,
  1200,
  `<defs>${linearGradient('night', [
    [0, '#070c18'],
    [0.55, '#16233a'],
    [1, '#2c3b52'],
  ])}${linearGradient('wet', [
    [0, '#2a333f'],
    [0.35, '#161c25'],
    [1, '#0b0f15'],
  ])}${blur('glow', 46)}${blur('soft', 14)}${blur('far', 2.6)}</defs>
  <rect width="1600" height="1200" fill="url(#night)"/><g filter="url(#far)">${houses(11, 660, ['#141b28', '#1a2332', '#101724'], 0.3)}</g>
  <rect y="655" width="1600" height="545" fill="url(#wet)"/><path d="M0 700 H1600" stroke="#48505c" stroke-width="10"/>
  ${streak(1085, 800, 420, 90, '#ffefc2', 0.5)}${streak(262, 700, 430, 46, '#ffc56d', 0.42)}${streak(1462, 700, 400, 40, '#ffc56d', 0.36)}${streak(380, 860, 240, 60, '#f39a1d', 0.3)}
  ${lamp(220, 700, 400)}${lamp(1420, 700, 380)}
  <ellipse cx="700" cy="985" rx="620" ry="120" fill="#3d4c5f" opacity=".55"/><ellipse cx="700" cy="985" rx="560" ry="96" fill="#5d7189" opacity=".3"/>
  ${truck(400, 840, 590)}<ellipse cx="520" cy="605" rx="150" ry="90" fill="#ffae35" opacity=".55" filter="url(#glow)"/>
  ${floodlight}
  <path d="M640 812 C760 850 700 905 800 930 S860 965 868 985" stroke="#1d3d66" stroke-width="24" fill="none"/><path d="M640 808 C760 846 700 901 800 926 S860 961 868 981" stroke="#5a86b8" stroke-width="6" fill="none" opacity=".8"/>
  <ellipse cx="880" cy="1000" rx="76" ry="25" fill="#06080b"/><ellipse cx="880" cy="996" rx="76" ry="25" fill="none" stroke="#8a949e" stroke-width="7"/>
  ${figure({ x: 800, y: 1008, tall: 330, pose: 'bending', light: 0.86 })}${figure({ x: 985, y: 985, tall: 345, pose: 'reaching', isMirrored: true, light: 0.8 })}${figure({ x: 690, y: 922, tall: 300, pose: 'back', light: 0.68 })}${figure({ x: 1235, y: 915, tall: 300, light: 0.6 })}
  ${cone(560, 1085, 120)}${cone(760, 1150, 132)}${cone(1080, 1130, 128)}${cone(1290, 1040, 112)}
  ${ripples(5, 130)}${rain(7, 620)}`,
  watermark('22:16', '2026年7月3日 星期五 暴雨<br/>云川市桥南路与菱湖街路口'),
)

const daySky = linearGradient('sky', [
  [0, '#7fb0d8'],
  [0.6, '#cfe3ef'],
  [1, '#eef3ee'],
])

/** A pile of stones in the asphalt: what the eye takes for a road. */
function asphalt(seed: number, width: number, top: number, bottom: number): string {
  const chance = createChance(seed)
  const specks = range(900).map(() => {
    const shade = chance() < 0.5 ? '#fff' : '#000'
    return `<circle cx="${(chance() * width).toFixed(0)}" cy="${(top + chance() * (bottom - top)).toFixed(0)}" r="${(0.8 + chance() * 2.2).toFixed(1)}" fill="${shade}" opacity="${(0.05 + chance() * 0.13).toFixed(2)}"/>`
  })
  return specks.join('')
}

/** The cover beside its shaft, with six grooves as on the brand's sign. */
const cover = `<g transform="translate(330 1210) rotate(-14)"><ellipse cy="16" rx="190" ry="74" fill="#1b1e21"/><ellipse rx="190" ry="74" fill="#5d6469"/><ellipse rx="168" ry="63" fill="none" stroke="#3a4045" stroke-width="8"/>${[-60, -36, -12, 12, 36, 60].map(at => `<path d="M${-Math.sqrt(1 - (at / 70) ** 2) * 150} ${at * 0.8} H${Math.sqrt(1 - (at / 70) ** 2) * 150}" stroke="#42494e" stroke-width="9"/>`).join('')}<circle cx="-120" r="10" fill="#24282b"/><circle cx="120" r="10" fill="#24282b"/></g>`

export const manholeWork = scene(
  1200,
  1600,
  `<defs>${daySky}${linearGradient('road', [
    [0, '#8d9296'],
    [1, '#565b60'],
  ])}${linearGradient('shaft', [
    [0, '#050607'],
    [1, '#2b2a27'],
  ])}${blur('glow', 30)}${blur('soft', 9)}${blur('far', 3)}</defs>
  <rect width="1200" height="700" fill="url(#sky)"/><g filter="url(#far)" transform="translate(-100 60)">${houses(23, 520, ['#c9bda9', '#b7aa98', '#d6cbb9', '#a9a397'], 0)}</g>
  ${tree(120, 640, 330, '#4a7d4d')}${tree(1060, 660, 380, '#3f6f46')}${tree(860, 610, 240, '#5a8b58')}
  <path d="M0 600 H1200 V690 H0Z" fill="#b7b2a5"/><path d="M0 690 H1200 V1600 H0Z" fill="url(#road)"/>${asphalt(3, 1200, 700, 1600)}<path d="M0 690 H1200 V706 H0Z" fill="#dcd7cb"/>
  <path d="M980 706 L1200 1180 V1060 L1030 706Z" fill="#f1efe6" opacity=".75"/>
  ${truck(860, 800, 560, true)}
  <ellipse cx="690" cy="1290" rx="240" ry="92" fill="#3f4448"/><ellipse cx="690" cy="1284" rx="218" ry="82" fill="url(#shaft)"/><path d="M480 1270 A218 82 0 0 1 900 1270 A225 92 0 0 0 480 1270" fill="#7c6f5c"/>
  <path d="M640 1230 V1330 M720 1228 V1335 M640 1262 H720 M640 1300 H720" stroke="#8b9298" stroke-width="9" opacity=".7"/>
  ${cover}<path d="M1180 930 C980 980 1040 1120 900 1150 S760 1180 745 1290" stroke="#184a7d" stroke-width="40" fill="none"/><path d="M1180 922 C980 972 1040 1112 900 1142 S752 1172 737 1282" stroke="#6fa0d0" stroke-width="9" fill="none" opacity=".75"/>
  ${figure({ x: 450, y: 1240, tall: 620, pose: 'bending' })}${figure({ x: 985, y: 1230, tall: 640, pose: 'reaching', isMirrored: true })}
  ${cone(80, 1400, 180)}${cone(1080, 1510, 200)}${cone(640, 1560, 180)}`,
  watermark('09:42', '2026年5月20日 星期三 晴<br/>云川市桥南路86号门前'),
)

const flood = `<path d="M0 560 H800 V1000 H0Z" fill="#7d6d52"/><path d="M0 560 H800 V610 H0Z" fill="#a4957a" opacity=".8"/>${range(
  26,
)
  .map(
    row =>
      `<path d="M${(row * 137) % 700} ${585 + row * 16} q40 -9 80 0 t80 0" stroke="#b9ab8e" stroke-width="3" fill="none" opacity=".55"/>`,
  )
  .join('')}`

/** The same street twice, from the same place: under water, and dry. */
const gate = (sky: string) =>
  `<rect width="800" height="600" fill="${sky}"/><rect x="60" y="250" width="250" height="320" fill="#b9b4aa"/><rect x="330" y="200" width="210" height="370" fill="#a7a49c"/><rect x="560" y="280" width="230" height="290" fill="#beb8ac"/>${range(
    12,
  )
    .map(
      at =>
        `<rect x="${80 + (at % 4) * 56}" y="${280 + Math.floor(at / 4) * 74}" width="36" height="42" fill="#5f7482"/>`,
    )
    .join('')}${range(12)
    .map(
      at =>
        `<rect x="${350 + (at % 4) * 46}" y="${225 + Math.floor(at / 4) * 82}" width="30" height="46" fill="#566a78"/>`,
    )
    .join(
      '',
    )}<path d="M0 460 H800 V480 H0Z" fill="#6b6a66"/><rect x="150" y="400" width="36" height="190" fill="#8d8a83"/><rect x="610" y="400" width="36" height="190" fill="#8d8a83"/><path d="M140 400 H656 V352 H140Z" fill="#2f5d86"/><text x="398" y="388" font-size="33" font-family="sans-sc" font-weight="700" fill="#fff" text-anchor="middle" letter-spacing="6">城东产业园东门</text>`

const panelLabel = (x: number, text: string, colour: string) =>
  `<rect x="${x}" y="40" width="250" height="62" fill="${colour}"/><text x="${x + 125}" y="82" font-size="32" font-family="sans-sc" font-weight="700" fill="#fff" text-anchor="middle">${text}</text>`

const halfCar = `<g transform="translate(430 602)"><path d="M-130 0 Q-120 -40 -70 -44 L-30 -86 H66 L108 -42 Q140 -38 142 0Z" fill="#9b2f2a"/><path d="M-22 -78 H60 L90 -44 H-52Z" fill="#32414c"/></g>`

export const beforeAfter = scene(
  1640,
  800,
  `<defs>${daySky}${blur('far', 1.2)}${linearGradient('dry', [
    [0, '#92969a'],
    [1, '#5f6468'],
  ])}<clipPath id="left"><rect width="800" height="800"/></clipPath></defs><rect width="1640" height="800" fill="#fff"/>
  <g clip-path="url(#left)"><g>${gate('#8b949c')}${tree(60, 580, 210, '#4c5c4a')}${tree(730, 590, 230, '#465746')}${halfCar}${flood}<g opacity=".55">${rain(21, 240)}</g></g></g>
  <g transform="translate(840 0)"><g clip-path="url(#left)">${gate('url(#sky)')}${tree(60, 580, 210, '#4f8a52')}${tree(730, 590, 230, '#457e49')}<path d="M0 560 H800 V800 H0Z" fill="url(#dry)"/><path d="M0 560 H800 V576 H0Z" fill="#d9d5ca"/><path d="M380 600 L330 800 H400 L410 600Z" fill="#f4f1e7" opacity=".8"/>${asphalt(9, 800, 580, 800)}<rect x="520" y="700" width="150" height="22" fill="#2c3034"/><path d="M526 704 H664 M526 711 H664 M526 718 H664" stroke="#777" stroke-width="3"/>${figure({ x: 230, y: 700, tall: 190, vest: '#4d7fae', helmet: null })}</g></g>
  ${panelLabel(24, '2024年7月', '#8a2d22')}${panelLabel(864, '2025年7月', '#2f6b4f')}`,
)

export const teamPhoto = scene(
  1600,
  720,
  `<defs>${daySky}${linearGradient('yard', [
    [0, '#b6b3ab'],
    [1, '#86837b'],
  ])}${blur('far', 1.5)}</defs>
  <rect width="1600" height="720" fill="url(#sky)"/><rect x="120" y="90" width="1360" height="350" fill="#e3ded2"/><rect x="120" y="90" width="1360" height="26" fill="#a9a397"/>
  ${range(11)
    .map(
      at =>
        `<rect x="${165 + at * 118}" y="250" width="72" height="110" fill="#7390a3"/><path d="M${201 + at * 118} 250 V360 M${165 + at * 118} 305 H${237 + at * 118}" stroke="#e3ded2" stroke-width="5"/>`,
    )
    .join('')}
  <rect x="330" y="140" width="940" height="74" fill="#b3201f"/><text x="800" y="192" font-size="46" font-family="sans-sc" font-weight="700" fill="#fff2c9" text-anchor="middle" letter-spacing="14">一呼就到　一通到底</text>
  <rect y="430" width="1600" height="290" fill="url(#yard)"/>${asphalt(14, 1600, 440, 720)}
  ${tree(60, 470, 330, '#4f8752')}${tree(1545, 470, 330, '#477c4b')}${truck(330, 478, 420)}${truck(1270, 478, 420, true)}
  ${range(11)
    .map(at => figure({ x: 268 + at * 107, y: 545 + (at % 2) * 4, tall: 222 + ((at * 7) % 16) }))
    .join('')}
  ${range(11)
    .map(at =>
      figure({
        x: 215 + at * 117,
        y: 650 + (at % 3) * 3,
        tall: 246 + ((at * 5) % 18),
        isMirrored: at % 2 === 1,
      }),
    )
    .join('')}`,
  watermark('07:50', '2026年4月30日　柳堤路86号驻地'),
)

const uprightPump = scene(
  1200,
  1600,
  `<defs>${daySky}${linearGradient('road', [
    [0, '#8f9498'],
    [1, '#5b6065'],
  ])}${blur('far', 2.4)}${blur('soft', 8)}</defs>
  <rect width="1200" height="900" fill="url(#sky)"/><path d="M0 220 Q300 130 620 240 T1200 190 V0 H0Z" fill="#fff" opacity=".5" filter="url(#soft)"/><g filter="url(#far)" transform="translate(-200 180)">${houses(31, 560, ['#c3c6c6', '#aeb4b6', '#d3d2cb'], 0)}</g>
  ${tree(110, 770, 360)}${tree(1110, 770, 400, '#4b7d4f')}<rect y="730" width="1200" height="60" fill="#c6c1b3"/><rect y="790" width="1200" height="810" fill="url(#road)"/>${asphalt(17, 1200, 800, 1600)}
  <g transform="translate(250 560)"><rect width="14" height="260" fill="#6c7378"/><rect x="-90" y="-20" width="420" height="92" rx="6" fill="#1f5f93"/><text x="120" y="40" font-size="44" font-family="sans-sc" font-weight="700" fill="#fff" text-anchor="middle">城东产业园 东门</text><rect x="226" y="72" width="14" height="190" fill="#6c7378"/></g>
  ${truck(640, 1130, 980)}<path d="M260 1080 C120 1120 120 1260 300 1290 S620 1330 640 1450" stroke="#1b4d80" stroke-width="52" fill="none"/><path d="M260 1070 C112 1110 112 1252 296 1280 S612 1320 632 1440" stroke="#74a4d3" stroke-width="11" fill="none" opacity=".7"/>
  <rect x="520" y="1440" width="250" height="40" fill="#23272a"/><path d="M530 1448 H760 M530 1458 H760 M530 1468 H760" stroke="#757b80" stroke-width="5"/>
  ${figure({ x: 900, y: 1400, tall: 560, pose: 'reaching', isMirrored: true })}${figure({ x: 250, y: 1500, tall: 590, pose: 'bending' })}${cone(1080, 1530, 190)}${cone(90, 1360, 160)}`,
  watermark('06:35', '2026年6月15日 星期一 多云<br/>云川市城东产业园东门'),
)

/** A telephone held upright stores the picture on its side. */
export const pumpTruck = `<div style="position: absolute; left: 50%; top: 50%; width: 1500px; height: 2000px; transform: translate(-50%, -50%) rotate(-90deg); container-type: size">${uprightPump}</div>`

const pledges = [
  '30分钟到场',
  '4小时疏通',
  '全程免费',
  '三个月保通',
  '一单一回访',
  '一图交底',
  '进门守规矩',
  '失信有赔补',
]

export const pledgeBoard = scene(
  1600,
  1200,
  `<defs>${daySky}${linearGradient('lawn', [
    [0, '#7fa566'],
    [1, '#4f7740'],
  ])}${linearGradient('blue', [
    [0, '#1f6597'],
    [1, '#124a75'],
  ])}${blur('far', 4)}</defs>
  <rect width="1600" height="900" fill="url(#sky)"/><g filter="url(#far)">${houses(41, 820, ['#d8c9b3', '#c9b79d', '#e2d6c4'], 0)}</g><rect y="800" width="1600" height="400" fill="url(#lawn)"/><path d="M0 1040 H1600 V1200 H0Z" fill="#c9c2b2"/>
  ${tree(90, 900, 520, '#4a7f4c')}${tree(1520, 900, 560, '#3e7043')}
  <rect x="300" y="220" width="30" height="830" fill="#8c949a"/><rect x="1270" y="220" width="30" height="830" fill="#8c949a"/><path d="M250 210 L800 120 L1350 210 V236 H250Z" fill="#5b646b"/>
  <rect x="290" y="240" width="1020" height="660" fill="#dfe3e6"/><rect x="310" y="258" width="980" height="624" fill="#fdfdfb"/><rect x="310" y="258" width="980" height="112" fill="url(#blue)"/>
  <text x="800" y="334" font-size="58" font-family="sans-sc" font-weight="700" fill="#fff" text-anchor="middle" letter-spacing="6">清渠连心班服务承诺</text>
  ${pledges.map((text, at) => `<circle cx="${366 + (at % 2) * 480}" cy="${440 + Math.floor(at / 2) * 86}" r="26" fill="#ef7d1a"/><text x="${366 + (at % 2) * 480}" y="${452 + Math.floor(at / 2) * 86}" font-size="32" font-family="sans-sc" font-weight="700" fill="#fff" text-anchor="middle">${at + 1}</text><text x="${412 + (at % 2) * 480}" y="${455 + Math.floor(at / 2) * 86}" font-size="42" font-family="sans-sc" font-weight="700" fill="#24303a">${text}</text>`).join('')}
  <path d="M340 774 H1260" stroke="#bcc7cf" stroke-width="3"/><text x="346" y="822" font-size="30" font-family="sans-sc" fill="#24303a">清渠热线 0899-8621 1960　监督电话 0899-8621 1965</text><text x="346" y="864" font-size="25" font-family="sans-sc" fill="#66727b">云川市城市排水养护处　2026年6月</text>
  <path d="M310 258 H760 L560 882 H310Z" fill="#fff" opacity=".13"/>`,
  watermark('16:20', '2026年6月12日　柳堤小区东门'),
)
