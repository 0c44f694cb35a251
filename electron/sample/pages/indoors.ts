import { blur, linearGradient, scene, watermark } from './kit.ts'
import { figure } from './people.ts'

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const room = `<defs>${linearGradient('wall', [
  [0, '#f1ede4'],
  [1, '#dcd5c6'],
])}${linearGradient('floor', [
  [0, '#cfc6b4'],
  [1, '#9d937f'],
])}${linearGradient('wood', [
  [0, '#c79b63'],
  [1, '#8f6637'],
])}${blur('glow', 40)}${blur('soft', 10)}</defs>`

const monitor = (x: number, y: number) =>
  `<g transform="translate(${x} ${y})"><rect x="-12" y="-10" width="24" height="34" fill="#2b2f33"/><rect x="-72" y="-112" width="144" height="100" rx="5" fill="#1d2125"/><rect x="-66" y="-106" width="132" height="84" fill="#2f4a5e"/></g>`

export const serviceWindow = scene(
  1600,
  1067,
  `${room}<rect width="1600" height="700" fill="url(#wall)"/><rect y="690" width="1600" height="377" fill="url(#floor)"/>
  ${range(4)
    .map(
      at =>
        `<rect x="${120 + at * 400}" y="26" width="160" height="16" fill="#fffdf2"/><ellipse cx="${200 + at * 400}" cy="60" rx="200" ry="70" fill="#fffbe6" opacity=".5" filter="url(#glow)"/>`,
    )
    .join('')}
  <rect x="250" y="110" width="1100" height="112" rx="8" fill="#1b5a8a"/><text x="800" y="186" font-size="62" font-family="sans-sc" font-weight="700" fill="#fff" text-anchor="middle" letter-spacing="16">清渠服务窗口</text>
  <rect x="90" y="280" width="240" height="300" fill="#fff" stroke="#c4bba8" stroke-width="6"/><text x="210" y="330" font-size="30" font-family="sans-sc" font-weight="700" fill="#b3201f" text-anchor="middle">办事流程</text>
  ${['接单　3分钟', '处置　4小时', '回访　24小时'].map((text, at) => `<rect x="120" y="${360 + at * 70}" width="180" height="48" rx="24" fill="#e3edf4"/><text x="210" y="${393 + at * 70}" font-size="24" font-family="sans-sc" fill="#1b5a8a" text-anchor="middle">${text}</text>`).join('')}
  <rect x="1270" y="280" width="250" height="300" fill="#b3201f"/><rect x="1284" y="294" width="222" height="272" fill="none" stroke="#e9c46a" stroke-width="4"/><text x="1395" y="370" font-size="36" font-family="kai" fill="#f6d98a" text-anchor="middle">一呼就到</text><text x="1395" y="430" font-size="36" font-family="kai" fill="#f6d98a" text-anchor="middle">一通到底</text><text x="1395" y="520" font-size="22" font-family="sans-sc" fill="#f6d98a" text-anchor="middle">节假日不休</text>
  ${figure({ x: 620, y: 830, tall: 430, vest: '#2c5d8c', helmet: null })}${figure({ x: 980, y: 830, tall: 430, pose: 'reaching', vest: '#2c5d8c', helmet: null })}
  <rect x="330" y="640" width="940" height="34" fill="#e6cfa6"/><rect x="350" y="674" width="900" height="220" fill="url(#wood)"/><rect x="350" y="720" width="900" height="6" fill="#7b5529" opacity=".5"/>${monitor(520, 640)}${monitor(800, 640)}
  <g transform="translate(700 634)"><path d="M-34 0 L34 0 L24 -48 H-24Z" fill="#fff"/><text y="-16" font-size="19" font-family="sans-sc" font-weight="700" fill="#b3201f" text-anchor="middle">党员岗</text></g>
  ${figure({ x: 1090, y: 1030, tall: 470, pose: 'reaching', vest: '#7d6a58', trousers: '#4c4a48', helmet: null, isMirrored: true })}
  <g transform="translate(330 1000)"><rect x="-90" y="-110" width="180" height="18" rx="8" fill="#3c6d94"/><rect x="-90" y="-190" width="180" height="80" rx="10" fill="#4a7ea7"/><path d="M-76 -92 V0 M76 -92 V0" stroke="#4d545a" stroke-width="10"/></g>
  <g transform="translate(1440 1010)"><path d="M-40 0 L-30 -90 H30 L40 0Z" fill="#b9cfd0"/><path d="M0 -90 C-70 -150 -60 -230 -30 -250 C-10 -200 0 -160 0 -90 C10 -170 40 -240 70 -240 C80 -190 50 -130 0 -90Z" fill="#4d8a57"/></g>`,
  watermark('10:08', '2026年4月15日　柳堤路服务窗口'),
)

const listener = (x: number, y: number, colour: string) =>
  `<g transform="translate(${x} ${y})"><path d="M-44 90 Q-46 10 0 4 Q46 10 44 90Z" fill="${colour}"/><ellipse cx="0" cy="-22" rx="25" ry="29" fill="#2a211c"/><rect x="-58" y="60" width="116" height="60" rx="8" fill="#7f5f3b"/></g>`

const coats = ['#59708a', '#8a5a50', '#5d7a5f', '#6d6580', '#94784f', '#47617a']

export const communityClass = scene(
  1280,
  960,
  `${room}<rect width="1280" height="960" fill="url(#wall)"/><rect y="800" width="1280" height="160" fill="url(#floor)"/>
  <rect x="0" y="60" width="150" height="470" fill="#cfe4f0"/><path d="M75 60 V530 M0 290 H150" stroke="#f6f3ea" stroke-width="12"/><path d="M150 50 Q190 300 160 560 H120 Q150 300 130 50Z" fill="#b9a98c"/>
  <rect x="330" y="60" width="640" height="400" fill="#26303a"/><rect x="344" y="74" width="612" height="372" fill="#f4f8fb"/>
  <text x="650" y="146" font-size="44" font-family="sans-sc" font-weight="700" fill="#1b5a8a" text-anchor="middle">看井　辨味　报位置</text><text x="650" y="196" font-size="24" font-family="sans-sc" fill="#52606b" text-anchor="middle">桥南社区网格员培训　第9期</text>
  <g transform="translate(480 330)"><circle r="82" fill="#5d6469"/><circle r="70" fill="none" stroke="#3a4045" stroke-width="6"/>${[-45, -27, -9, 9, 27, 45].map(at => `<path d="M${-Math.sqrt(3600 - at * at)} ${at} H${Math.sqrt(3600 - at * at)}" stroke="#3f464b" stroke-width="7"/>`).join('')}</g>
  <g font-size="27" font-family="sans-sc" fill="#24303a"><text x="610" y="270">1. 井盖是否冒水、移位</text><text x="610" y="325">2. 有无臭味、油味</text><text x="610" y="380">3. 拍照定位，一键上报</text></g>
  <path d="M650 10 L250 470 H1050Z" fill="#fff" opacity=".16" filter="url(#soft)"/>
  ${figure({ x: 1090, y: 730, tall: 420, pose: 'reaching', isMirrored: true })}
  ${range(6)
    .map(at => listener(140 + at * 200, 640, coats[at % 6] ?? '#555'))
    .join('')}${range(7)
    .map(at => listener(60 + at * 195, 790, coats[(at + 2) % 6] ?? '#555'))
    .join('')}`,
  watermark('14:30', '2026年6月10日　桥南社区党群服务中心'),
)
