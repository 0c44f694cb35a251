import { figures, months, type Series, years } from './figures.ts'
import { seal } from './kit.ts'

const tr = (cells: readonly (string | number)[], tag: 'td' | 'th' = 'td') =>
  `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  `<table>${tr(head, 'th')}${rows.map(row => tr(row)).join('')}</table>`
const foot = (left: string, page: string) =>
  `<div class="foot"><span>${left}</span><span>${page}</span></div>`
const page = (content: string, note: string, number: string) =>
  `<div class="page">${content}${foot(note, number)}</div>`

/** Bars for each year; the last one is in the brand's colour. */
function bars({ title, unit, values }: Series, x: number): string {
  const most = Math.max(...values)
  const columns = values.map((value, at) => {
    const tall = (value / most) * 130
    const left = x + 22 + at * 52
    return `<rect x="${left}" y="${178 - tall}" width="34" height="${tall}" fill="${at === values.length - 1 ? '#ef7d1a' : '#6f97b3'}"/><text x="${left + 17}" y="${172 - tall}" font-size="11" text-anchor="middle">${value}</text><text x="${left + 17}" y="194" font-size="9.5" fill="#666" text-anchor="middle">${at === 3 ? '26.1—10' : 2023 + at}</text>`
  })
  return `<text x="${x + 120}" y="16" font-size="12.5" font-weight="700" text-anchor="middle">${title}（${unit}）</text><path d="M${x + 12} 178 H${x + 234}" stroke="#555"/>${columns.join('')}`
}

const rowOf = ({ title, unit, values }: Series) => [`${title}（${unit}）`, ...values]

export const efficiencyStats = page(
  `<h1>2023年至2026年服务效能统计表</h1><div class="meta">统计单位：云川市城市排水养护处调度中心　　2026年数据截至10月31日</div>
  ${table(['指标', ...years], Object.values(figures).map(rowOf))}
  <div class="note">说明：处置用时从接报到住户恢复排水；含开挖换管工单。按时办结率＝按时办结工单÷接处工单，2026年为3238÷3264。热线诉求含建议和咨询，与工单口径不同。反复堵塞点为期末数。</div>
  <h2>前后对比</h2><svg class="chart" viewBox="0 0 740 420" font-family="sans-sc">${bars(figures.handling, 0)}${bars(figures.arrival, 250)}${bars(figures.blocked, 500)}<g transform="translate(0 215)">${bars(figures.hotline, 0)}${bars(figures.satisfied, 250)}${bars(figures.again, 500)}</g></svg>
  <div class="signed">调度中心<br/>2026年10月31日${seal('云川市城市排水养护处', 110)}</div>`,
  '制表：沈桂宁　复核：林㛃',
  '第1页　共1页',
)

const step = (x: number, y: number, text: string, isNew: boolean, wide = 200) =>
  `<rect x="${x}" y="${y}" width="${wide}" height="62" rx="8" fill="${isNew ? '#e4f0e9' : '#f1ece4'}" stroke="${isNew ? '#2f6b4f' : '#a08f74'}" stroke-width="2"/><text x="${x + wide / 2}" y="${y + 39}" font-size="21" text-anchor="middle" font-weight="700">${text}</text>`

const oldSteps = [
  '属地登记',
  '科室审核',
  '现场勘查',
  '分班转派',
  '班组派车',
  '疏通处置',
  '回单签字',
]
const newSteps = [
  ['接单', '热线、微信、物业直报　3分钟派车'],
  ['处置', '30分钟到场，4小时疏通'],
  ['回访', '当天一次，满月一次'],
] as const

export const flowChart = page(
  `<h1>报修流程改革前后对照图</h1><div class="meta">云川市城市排水养护处　2025年3月10日起执行</div>
  <svg style="width: 100%; height: 118mm" viewBox="0 0 1420 650" font-family="sans-sc"><defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10Z" fill="#666"/></marker></defs>
  <rect width="1420" height="230" y="10" rx="12" fill="#faf7f1"/><text x="30" y="62" font-size="27" font-weight="700" fill="#8a5a22">改革前　7个环节、4份材料、居民跑2次</text>
  ${oldSteps.map((text, at) => step(30 + at * 196, 110, text, false, 160) + (at < 6 ? `<path d="M${192 + at * 196} 141 H${222 + at * 196}" stroke="#666" stroke-width="3" marker-end="url(#tip)"/>` : '')).join('')}
  <text x="30" y="214" font-size="20" fill="#666">材料：报修登记表、身份证明复印件、现场勘查单、回执单　　平均26.4小时（2023年）</text>
  <path d="M710 252 V306" stroke="#c8161d" stroke-width="4" marker-end="url(#tip)"/><text x="740" y="292" font-size="23" fill="#c8161d" font-weight="700">撤并四道手续，取消四份材料</text>
  <rect width="1420" height="310" y="326" rx="12" fill="#f1f7f3"/><text x="30" y="380" font-size="27" font-weight="700" fill="#2f6b4f">改革后　3个环节、零材料、居民跑零次</text>
  ${newSteps.map(([text, note], at) => `${step(60 + at * 470, 430, text, true, 340)}<text x="${230 + at * 470}" y="534" font-size="20" fill="#444" text-anchor="middle">${note}</text>${at < 2 ? `<path d="M${402 + at * 470} 461 H${526 + at * 470}" stroke="#666" stroke-width="3" marker-end="url(#tip)"/>` : ''}`).join('')}
  <text x="60" y="600" font-size="20" fill="#666">班组带平板到场登记　全程短信告知　工单号扫码可查　　目标：平均处置用时8小时以内</text></svg>`,
  '绘制：服务质量科',
  '横版　第1页　共1页',
)

export const costSheet = page(
  `<h1>免费服务与节约费用测算表</h1><div class="meta">云川市城市排水养护处财务科　2026年1月至10月</div>
  <h2>一、为服务对象节省</h2>${table(['项目', '次数', '参考单价（元）', '金额（元）', '单价来源'], [['上门检测', 1126, 180, 202680, '三家检测公司报价均值']])}
  <p style="margin-top: 3mm">公共管渠疏通列入财政养护经费，不计入本表。上门检测在城区三家专业公司的报价为160元、180元、200元，取均值180元，合计<span class="strong">20.27万元</span>。</p>
  <h2>二、单位小改小革节约</h2>${table(
    ['成果', '项数', '年节约（万元）', '说明'],
    [
      ['可伸缩喷头', 1, 9.6, '减少外购喷头和返工'],
      ['旧疏通杆再利用', 3, 7.2, '报废杆改短后重新使用'],
      ['淤泥脱水后外运', 2, 11.4, '运量减少四成'],
      ['车辆合并出车', 4, 4.8, '按街道拼单'],
      ['照明改用锂电', 4, 3.0, '减少柴油消耗'],
    ],
  )}
  <p style="margin-top: 3mm">合计14项，年节约<span class="strong">36万元</span>。</p>
  <div class="signed">财务科<br/>2026年10月31日${seal('云川市城市排水养护处', 110)}</div>`,
  '制表：贾文卿　复核：林㛃',
  '第1页　共1页',
)

const checks: readonly (readonly (string | number)[])[] = [
  ['1月', 52, 51, '回访超时1单', '当日补访，值班表加回访岗', '1月23日销号', '林㛃'],
  ['2月', 50, 49, '现场照片不全1单', '补拍，平板设必填项', '2月20日销号', '林㛃'],
  ['3月', 52, 51, '回访超时1单', '补访并致歉', '3月18日销号', '林㛃'],
  ['4月', 52, 51, '回访超时1单', '补访，系统增加提醒', '4月21日销号', '林㛃'],
  ['5月', 52, 52, '无', '—', '—', '林㛃'],
  ['6月', 52, 50, '回访超时、照片不全各1单', '补访、补拍', '6月19日销号', '林㛃'],
  ['7月', 54, 53, '清场不净1单', '当晚返场冲洗，班会讲评', '7月8日销号', '林㛃'],
  ['8月', 52, 51, '回访超时1单', '补访', '8月20日销号', '林㛃'],
  ['9月', 52, 51, '照片不全1单', '补拍', '9月17日销号', '林㛃'],
  ['10月', 52, 52, '无', '—', '—', '林㛃'],
]

export const inspectionSheet = page(
  `<h1>2026年服务质量抽查与整改登记</h1><div class="meta">云川市城市排水养护处服务质量科　2026年1月至10月</div>
  ${table(['月份', '抽查单数', '合格单数', '发现的问题', '整改措施', '整改结果', '验收人'], [...checks, ['<b>合计</b>', '<b>520</b>', '<b>511</b>', '<b>9个</b>', '三日内整改', '9个全部销号', '']])}
  <div class="note">合格率＝511÷520＝98.3%。9个问题中：回访超时5个、现场照片不全3个、清场不净1个。抽查由服务质量科从调度系统随机抽取，班组不得事先知晓。</div>`,
  '登记：服务质量科　复核：郑淼',
  '第1页　共1页',
)

const causes = [
  ['来得慢', 1362],
  ['反复堵', 1073],
  ['互相推', 784],
  ['现场脏', 412],
  ['乱收费', 83],
  ['其他', 412],
] as const

export const hotlineAnalysis = page(
  `<h1>2023年12345热线涉排水诉求分析</h1><div class="meta">云川市城市排水养护处调度中心　2024年1月12日</div>
  <p>　　2023年，市12345热线转办我处涉排水诉求<span class="strong">4126件</span>，平均转办2.6次，平均处置26.4小时。按诉求内容分类如下。</p>
  <svg class="chart" viewBox="0 0 740 300" font-family="sans-sc">${causes.map(([name, count], at) => `<text x="86" y="${38 + at * 46}" font-size="15" text-anchor="end">${name}</text><rect x="98" y="${20 + at * 46}" width="${(count / 1362) * 500}" height="27" fill="${at < 3 ? '#b5482a' : '#b9c4cb'}"/><text x="${108 + (count / 1362) * 500}" y="${39 + at * 46}" font-size="14">${count}件　${((count / 4126) * 100).toFixed(1)}%</text>`).join('')}</svg>
  <h2>分析</h2><p>　　“来得慢、反复堵、互相推”三类共3219件，占78.0%。其中38个老旧小区占61.4%，反复堵塞点214处，最多的一处一年堵17回；企业诉求集中在城东产业园，雨水干管淤积6.4公里，全年因积水停产一次，涉及46家。</p>
  <h2>建议</h2><p>　　一、减少中间环节，由班组直接接单到场。二、对反复堵塞点建档，定期清理。三、画清权属，一次派准。四、园区干管汛前清淤。</p>
  <div class="signed">调度中心<br/>2024年1月12日</div>`,
  '分析：沈桂宁',
  '第1页　共1页',
)

const streets = [
  ['柳堤街道', 104, 103],
  ['桥南街道', 106, 104],
  ['菱湖街道', 98, 97],
  ['城东街道', 110, 109],
  ['澄江街道', 96, 95],
  ['北塔街道', 92, 91],
  ['南埠街道', 95, 93],
  ['石桥街道', 97, 96],
  ['东林街道', 90, 88],
  ['河湾街道', 94, 92],
  ['新安街道', 93, 92],
  ['西郊街道', 93, 92],
] as const

const ring = (share: number, label: string, at: number) => {
  const round = 2 * Math.PI * 52
  return `<g transform="translate(${130 + at * 240} 90)"><circle r="52" fill="none" stroke="#e4e8ea" stroke-width="17"/><circle r="52" fill="none" stroke="${at === 0 ? '#ef7d1a' : '#4d86aa'}" stroke-width="17" stroke-dasharray="${(round * share) / 100} ${round}" transform="rotate(-90)"/><text y="8" font-size="24" font-weight="700" text-anchor="middle">${share}%</text><text y="92" font-size="15" text-anchor="middle">${label}</text></g>`
}

export const surveyReport = [
  page(
    `<div style="height: 56mm"></div><h1 style="font-size: 25pt">“清渠连心班”服务<br/>满意度测评报告</h1><div class="meta" style="margin-top: 10mm; font-size: 12pt">（2026年度）</div><div style="height: 70mm"></div><div class="meta" style="font-size: 13pt; line-height: 2; position: relative">云川民意调查中心<br/>2026年9月25日<div style="position: absolute; left: 50%; top: -8mm; margin-left: -15mm">${seal('云川民意调查中心', 116)}</div></div>`,
    '云川民意调查中心',
    '封面',
  ),
  page(
    `<h2>一、测评概况</h2><p>　　受云川市城市排水养护处委托，2026年9月1日至18日，在城区12个街道入户和拦截访问近两年使用过清渠服务的居民、商户和企业，发出问卷1200份，收回有效问卷1168份，有效回收率97.3%。</p>
    <h2>二、主要结果</h2><svg class="chart" viewBox="0 0 740 200" font-family="sans-sc">${ring(98.6, '总体满意率', 0)}${ring(86.4, '品牌知晓率', 1)}${ring(97.9, '愿意向邻居推荐', 2)}</svg>
    ${table(
      ['项目', '满意（份）', '不满意（份）', '满意率'],
      [
        ['总体评价', 1152, 16, '98.6%'],
        ['到场及时', 1149, 19, '98.4%'],
        ['疏通效果', 1146, 22, '98.1%'],
        ['服务态度', 1160, 8, '99.3%'],
        ['现场清洁', 1145, 23, '98.0%'],
        ['廉洁自律', 1168, 0, '100%'],
      ],
    )}
    <p style="margin-top: 4mm">　　总体满意率2023年为91.3%，2024年为95.1%，2025年为97.4%。1168名受访者中1009人知道“清渠”，其中605人是听邻居说的，占60.0%。</p>`,
    '云川民意调查中心',
    '第1页',
  ),
  page(
    `<h2>三、分街道结果</h2>${table(
      ['街道', '有效问卷（份）', '满意（份）', '满意率'],
      [
        ...streets.map(([name, all, good]) => [
          name,
          all,
          good,
          `${((good / all) * 100).toFixed(1)}%`,
        ]),
        ['<b>合计</b>', '<b>1168</b>', '<b>1152</b>', '<b>98.6%</b>'],
      ],
    )}
    <h2>四、意见和建议</h2><p>　　总体评价不满意的16份中，9份反映夜间施工声音大，7份反映回访短信多。建议增配静音设备，合并回访短信。</p>`,
    '云川民意调查中心',
    '第2页',
  ),
].join('')

const cities = [
  ['云川市', 6.9, 96.8, 97.4, 1],
  ['平澜市', 8.7, 97.2, 95.9, 2],
  ['临湖市', 10.4, 91.4, 95.2, 3],
  ['临澜市', 11.6, 90.7, 94.8, 4],
  ['汀南市', 12.3, 88.9, 94.1, 5],
] as const

export const benchmark = page(
  `<h1 style="color: #b3201f; font-size: 23pt; letter-spacing: .12em">澜江省城镇排水协会</h1><div class="meta" style="border-bottom: .6mm solid #b3201f; padding-bottom: 3mm">澜排协〔2026〕5号</div>
  <h1>关于2025年度全省排水服务对标结果的通报</h1>
  <p>各会员单位：</p><p>　　2025年度全省排水服务对标工作已经结束，21个城市参加。数据由各市上报，协会抽查工单2100件、电话核实1260户后确认。现将主要指标前五名通报如下，按平均处置用时排序。</p>
  ${table(['城市', '平均处置用时（小时）', '30分钟到场率（%）', '居民满意率（%）', '处置用时位次'], [...cities, ['全省平均', 14.2, 81.5, '92.0', '—']])}
  <p style="margin-top: 3mm">　　单项位次：30分钟到场率第一名平澜市97.2%，第二名云川市96.8%；居民满意率第一名云川市97.4%。</p><p>　　请各单位对照先进找差距，云川市城市排水养护处的六步工作法可供借鉴。</p>
  <div class="signed">澜江省城镇排水协会<br/>2026年2月28日${seal('澜江省城镇排水协会', 116)}</div>`,
  '抄送：省住房和城乡建设厅城市建设处',
  '第1页　共1页',
)

/** The workbook that goes with the statistics. */
export const ledgerRows: readonly (readonly (string | number)[])[] = [
  ['2026年1至10月工单台账（分月汇总）'],
  ['月份', '接处工单（件）', '按时办结（件）', '按时办结率（%）'],
  ...months.map(([all, inTime], at) => [
    `${at + 1}月`,
    all,
    inTime,
    Number(((inTime / all) * 100).toFixed(1)),
  ]),
  ['合计', 3264, 3238, 99.2],
]
