import { linearGradient, scene, seal } from './kit.ts'

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const column = (x: number, y: number, size: number, text: string) =>
  [...text]
    .map(
      (letter, at) =>
        `<text x="${x}" y="${y + at * size * 1.2}" font-size="${size}" text-anchor="middle">${letter}</text>`,
    )
    .join('')

/** A red velvet banner with golden letters, hung on a wall. */
export const silkBanner = scene(
  1000,
  1500,
  `<defs>${linearGradient('plaster', [
    [0, '#ece8e0'],
    [1, '#cdc6ba'],
  ])}${linearGradient(
    'velvet',
    [
      [0, '#9d0f17'],
      [0.12, '#c81a22'],
      [0.3, '#b1131b'],
      [0.5, '#d0202a'],
      [0.68, '#ab1119'],
      [0.86, '#c71b24'],
      [1, '#8f0c14'],
    ],
    false,
  )}${linearGradient('gold', [
    [0, '#fff0b0'],
    [0.5, '#e2ab3a'],
    [1, '#f9dc86'],
  ])}</defs>
  <rect width="1000" height="1500" fill="url(#plaster)"/><path d="M500 60 L180 150 M500 60 L820 150" stroke="#caa24a" stroke-width="6"/><circle cx="500" cy="58" r="12" fill="#8b8f94"/>
  <g transform="translate(12 16)" opacity=".3"><path d="M170 150 H830 V1230 L500 1360 L170 1230Z" fill="#000"/></g>
  <rect x="130" y="138" width="740" height="30" rx="15" fill="#8a5f2b"/><circle cx="130" cy="153" r="22" fill="url(#gold)"/><circle cx="870" cy="153" r="22" fill="url(#gold)"/>
  <path d="M170 165 H830 V1230 L500 1360 L170 1230Z" fill="url(#velvet)"/><path d="M196 190 H804 V1212 L500 1330 L196 1212Z" fill="none" stroke="url(#gold)" stroke-width="7"/><path d="M210 204 H790 V1203 L500 1315 L210 1203Z" fill="none" stroke="#e9bf5c" stroke-width="2"/>
  <g stroke="#e6b749" stroke-width="5">${range(67)
    .map(
      at =>
        `<path d="M${170 + at * 10} ${at < 34 ? 1230 + at * 3.93 : 1360 - (at - 33) * 3.93} v58"/>`,
    )
    .join('')}</g>
  <g fill="url(#gold)" font-family="kai">${column(730, 340, 36, '赠清渠连心班')}
  <g font-family="serif-sc" font-weight="700">${column(590, 370, 104, '雨夜一呼就到')}${column(410, 370, 104, '邻里百年心安')}</g>
  ${column(282, 600, 30, '柳堤小区全体居民')}${column(240, 800, 26, '二〇二六年八月')}</g>`,
)

const letterLines = range(19)
  .map(
    at =>
      `<i style="position: absolute; left: 9%; right: 9%; top: ${17.6 + at * 3.72}%; border-top: .14cqw solid #d9746c"></i>`,
  )
  .join('')

/** A letter on lined paper, written with a pen and stamped. */
export const thanksLetter = `<div class="fill" style="background: linear-gradient(135deg, #8a949b, #5f6a72)"></div>
  <div style="position: absolute; inset: 3.2% 4.5%; background: linear-gradient(95deg, #fdfbf2, #f6f1e2); box-shadow: 0 1cqh 3cqh rgba(0,0,0,.45); transform: rotate(-.8deg); container-type: size">
    <div style="text-align: center; font: 5.2cqw/1.2 serif-sc; font-weight: 700; color: #b3201f; padding-top: 6.2cqh; letter-spacing: .3em">云岚纺织有限公司</div>
    <div style="margin: 1.2cqh 9% 0; border-top: .5cqw double #b3201f"></div>${letterLines}
    <div style="position: absolute; left: 9.5%; right: 9.5%; top: 14.3%; font: 3.25cqw/3.72cqh kai; color: #1c2c55">
      云川市城市排水养护处清渠连心班的师傅们：<br/>
      　　我们公司在城东产业园东门里头第一家，地势最低。前年、大前年两个夏天，雨水倒灌进织造车间，停产一次六天、一次五天，布匹泡了一千多匹，工人跟着着急。<br/>
      　　去年四月你们来清园区的雨水干管，一干就是两个多月，拉走的淤泥一车接一车。从那以后，每逢暴雨预警，头天下午就有人打电话来，泵车也提前停在东门口。今年七月三号那场雨，园里最深的地方没过鞋面，车间照常开工。<br/>
      　　财务算了一笔账，去年和今年两个汛期没有停过产，少损失一百四十万元左右。更要紧的是，三百二十名工人夏天能睡个踏实觉。<br/>
      　　你们来干活自己带水，中午在车上吃盒饭，请到食堂也不肯来。写这封信，说声谢谢，也请处里表扬他们。</div>
    <div style="position: absolute; right: 11%; bottom: 9%; text-align: center; font: 3.25cqw/3.72cqh kai; color: #1c2c55">云岚纺织有限公司<br/>2026年9月28日<div style="position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%) rotate(8deg)">${seal('云岚纺织有限公司', 270)}</div></div>
  </div><div class="vignette" style="opacity: .5"></div><div class="grain" style="opacity: .18"></div>`

const shaft = (x: number, y: number, name: string, aside = 0) =>
  `<circle cx="${x}" cy="${y}" r="15" fill="#fff" stroke="#1b5a8a" stroke-width="5"/><text x="${x + aside}" y="${y - 24}" font-size="22" text-anchor="middle" fill="#1b5a8a">${name}</text>`

/** The plan that the head of a house gets: pipes, shafts, and a red line between mine and yours. */
export const buildingMap = `<svg class="fill" viewBox="0 0 1600 1131" font-family="sans-sc"><rect width="1600" height="1131" fill="#fdfdf9"/>
  <path d="${range(41)
    .map(at => `M${at * 40} 0 V1131 M0 ${at * 40} H1600`)
    .join(' ')}" stroke="#e8eeee" stroke-width="1.500"/>
  <rect x="24" y="24" width="1552" height="1083" fill="none" stroke="#334" stroke-width="3"/>
  <text x="800" y="96" font-size="46" font-weight="700" text-anchor="middle">一楼一图　柳堤小区3号楼</text><text x="800" y="136" font-size="23" fill="#666" text-anchor="middle">云川市城市排水养护处　2025年8月22日测绘　图号 LD-003</text>
  <rect x="300" y="240" width="860" height="290" fill="#eef0ea" stroke="#555" stroke-width="4"/>${range(
    4,
  )
    .map(
      at =>
        `<rect x="${300 + at * 215}" y="240" width="215" height="290" fill="none" stroke="#999" stroke-width="2"/><text x="${407 + at * 215}" y="350" font-size="30" text-anchor="middle">${at + 1}单元</text><circle cx="${360 + at * 215}" cy="490" r="9" fill="#444"/><circle cx="${455 + at * 215}" cy="490" r="9" fill="#444"/>`,
    )
    .join('')}
  <g stroke="#1b5a8a" fill="none"><path d="${range(4)
    .map(at => `M${360 + at * 215} 490 V640 M${455 + at * 215} 490 V640`)
    .join(
      ' ',
    )}" stroke-width="5"/><path d="M250 640 H1300 V900 H1500" stroke-width="11"/><path d="M250 640 V830 H120" stroke-width="7" stroke-dasharray="18 9"/></g>
  <path d="M270 580 H1200" stroke="#c8161d" stroke-width="5" stroke-dasharray="26 10"/><text x="1215" y="540" font-size="25" fill="#c8161d">权属红线</text><text x="1215" y="574" font-size="21" fill="#c8161d">线内业主　线外养护处</text>
  ${shaft(407, 640, 'W1')}${shaft(622, 640, 'W2')}${shaft(837, 640, 'W3')}${shaft(1052, 640, 'W4')}${shaft(1300, 640, 'W5', 20)}${shaft(1300, 900, 'W6', -32)}
  <g font-size="22" fill="#333"><text x="470" y="690">DN200 混凝土</text><text x="900" y="690">DN300 混凝土</text><text x="1320" y="780">DN400 波纹管</text><text x="1340" y="880">接柳堤路干管 →</text></g>
  <g transform="translate(837 640)"><circle r="36" fill="none" stroke="#e0671c" stroke-width="6"/><path d="M26 26 L96 110" stroke="#e0671c" stroke-width="4"/><text x="100" y="130" font-size="24" fill="#b8480b">易堵点：接口错位2厘米</text><text x="100" y="162" font-size="22" fill="#b8480b">每季清洗一次　上次2025年8月19日</text></g>
  <g transform="translate(90 860)" font-size="22"><rect width="430" height="200" fill="#fff" stroke="#999"/><text x="20" y="40" font-weight="700" font-size="25">图例</text><path d="M24 76 H100" stroke="#1b5a8a" stroke-width="10"/><text x="120" y="84">污水管</text><path d="M240 76 H316" stroke="#1b5a8a" stroke-width="7" stroke-dasharray="14 8"/><text x="332" y="84">雨水管</text><circle cx="60" cy="120" r="13" fill="#fff" stroke="#1b5a8a" stroke-width="5"/><text x="120" y="128">检查井</text><circle cx="276" cy="120" r="9" fill="#444"/><text x="332" y="128">立管</text><text x="20" y="176" fill="#666">报修：0899-8621 1960　扫码可查</text></g>
  <g transform="translate(1290 952)"><rect x="-16" y="-12" width="250" height="150" fill="#fff" stroke="#999"/><text y="26" font-size="23">测绘：沈桂宁</text><text y="66" font-size="23">校核：周䶮</text><text y="106" font-size="23">楼长签收：贺秀兰</text></g>
  <g transform="translate(1450 200)"><path d="M0 -50 L18 30 L0 16 L-18 30Z" fill="#334"/><text y="-60" font-size="26" text-anchor="middle">北</text></g></svg>`

/** Cover and water: above the hook of the heart, below the three strokes of the river. */
export const logo = `<svg class="fill" viewBox="0 0 400 400"><rect width="400" height="400" fill="#fff"/>
  <circle cx="200" cy="200" r="178" fill="#14476f"/><circle cx="200" cy="200" r="160" fill="none" stroke="#fff" stroke-width="5"/><circle cx="200" cy="200" r="178" fill="none" stroke="#ef7d1a" stroke-width="9"/>
  <g stroke="#ffffff" stroke-opacity=".24" stroke-width="9">${range(6)
    .map(
      at =>
        `<path d="M${200 - Math.sqrt(22500 - (at * 46 - 115) ** 2)} ${85 + at * 46} H${200 + Math.sqrt(22500 - (at * 46 - 115) ** 2)}"/>`,
    )
    .join('')}</g>
  <g fill="none" stroke="#fff" stroke-width="25" stroke-linecap="round"><path d="M122 124 C126 188 160 202 204 196 C250 190 268 168 262 138"/><path d="M152 244 C154 272 148 292 132 310"/><path d="M202 244 V304"/><path d="M252 242 V314"/></g>
  <g fill="#ef7d1a"><path d="M176 98 q20 -34 24 -44 q4 10 24 44 a24 24 0 1 1 -48 0Z"/><circle cx="292" cy="116" r="15"/><circle cx="100" cy="160" r="13"/></g></svg>`
