import { hitsOf, lineCheck } from './passages.ts'

/** Slips of an input method that office texts make again and again; each has one right form. */
const slips: Readonly<Record<string, string>> = {
  帐本: '账本',
  帐单: '账单',
  记帐: '记账',
  查帐: '查账',
  对帐: '对账',
  报帐: '报账',
  转帐: '转账',
  报怨: '抱怨',
  躁音: '噪音',
  瞻养: '赡养',
  凑和: '凑合',
  竟争: '竞争',
  竟赛: '竞赛',
  调济: '调剂',
  亲睐: '青睐',
  追朔: '追溯',
  辩认: '辨认',
  辩别: '辨别',
  水份: '水分',
  过份: '过分',
  巡罗: '巡逻',
  维休: '维修',
  抢休: '抢修',
  恰如其份: '恰如其分',
  明查暗访: '明察暗访',
  按步就班: '按部就班',
  默守成规: '墨守成规',
  一股作气: '一鼓作气',
  老俩口: '老两口',
  丰功伟迹: '丰功伟绩',
  融汇贯通: '融会贯通',
  以身做则: '以身作则',
  记忆尤新: '记忆犹新',
  竞竞业业: '兢兢业业',
  直接了当: '直截了当',
  众所周之: '众所周知',
  台帐: '台账',
  帐目: '账目',
  帐户: '账户',
  结帐: '结账',
  布署: '部署',
  报导: '报道',
  含概: '涵盖',
  涵概: '涵盖',
  座落: '坐落',
  迫不急待: '迫不及待',
  一愁莫展: '一筹莫展',
  再接再励: '再接再厉',
  走头无路: '走投无路',
  一如继往: '一如既往',
  一诺千斤: '一诺千金',
  拾金不味: '拾金不昧',
  竭尽全立: '竭尽全力',
  因地治宜: '因地制宜',
  相形见拙: '相形见绌',
  勿庸置疑: '毋庸置疑',
  发韧: '发轫',
  通迅: '通讯',
  松驰: '松弛',
  振憾: '震撼',
  幅射: '辐射',
  防犯: '防范',
  防碍: '妨碍',
  欠收: '歉收',
  粗旷: '粗犷',
  穿流不息: '川流不息',
  名符其实: '名副其实',
  谈笑风声: '谈笑风生',
  不径而走: '不胫而走',
  出奇不意: '出其不意',
  悬梁刺骨: '悬梁刺股',
  美仑美奂: '美轮美奂',
  金榜提名: '金榜题名',
  鼎立相助: '鼎力相助',
  必竟: '毕竟',
  急燥: '急躁',
  烦燥: '烦躁',
  干躁: '干燥',
  修茸: '修葺',
  水笼头: '水龙头',
  身分证: '身份证',
  其它单位: '其他单位',
  树型: '树形',
  倍受: '备受',
  坚苦: '艰苦',
  精减: '精简',
  签定: '签订',
  缴交: '缴纳',
  帮付: '帮扶',
  宣传拦: '宣传栏',
  公示拦: '公示栏',
  满意渡: '满意度',
  知晓渡: '知晓度',
  申报才料: '申报材料',
  证明才料: '证明材料',
  服物: '服务',
  郡众: '群众',
}

/** Two characters that also meet by chance, as in “申请人｜材料”: what stands beside them decides. */
const slipsBetween: readonly {
  readonly wrong: string
  readonly right: string
  readonly notAfter?: string
  readonly notBefore?: string
}[] = [
  { wrong: '按装', right: '安装', notBefore: '[订配机修]' },
  { wrong: '复盖', right: '覆盖', notAfter: '[回恢批答]', notBefore: '章' },
  { wrong: '既使', right: '即使', notBefore: '[^。！？；]*[又也更]' },
  { wrong: '园满', right: '圆满', notAfter: '[公乐庄校家花]', notBefore: '意' },
  { wrong: '付主任', right: '副主任', notAfter: '[交支托]' },
  { wrong: '付局长', right: '副局长', notAfter: '[交支托]' },
  { wrong: '付科长', right: '副科长', notAfter: '[交支托]' },
  { wrong: '份内', right: '分内', notAfter: '[月年身股省]' },
  { wrong: '成份', right: '成分', notAfter: '[组完]', notBefore: '[额数]' },
  { wrong: '人材', right: '人才', notBefore: '[料质]' },
  { wrong: '做为', right: '作为', notAfter: '[争要]', notBefore: '[民群人]' },
  { wrong: '当做', right: '当作', notAfter: '[应理正适不]', notBefore: '[到好实]' },
  {
    wrong: '制做',
    right: '制作',
    notAfter: '[机体任责编控强负度限轮]',
    notBefore: '[到好实细优强深]',
  },
]

const between = slipsBetween.map(
  ({ wrong, notAfter, notBefore }) =>
    `${notAfter ? `(?<!${notAfter})` : ''}${wrong}${notBefore ? `(?!${notBefore})` : ''}`,
)
// Few characters begin a slip: asked first, that is several times faster than trying them all.
const begins = [...Object.keys(slips), ...slipsBetween.map(({ wrong }) => wrong)].map(
  ([one]) => one,
)
const pattern = new RegExp(
  `(?=[${begins.join('')}])(?:${[...Object.keys(slips), ...between].join('|')})`,
  'g',
)
const rightForms = new Map([
  ...Object.entries(slips),
  ...slipsBetween.map(({ wrong, right }) => [wrong, right] as const),
])

export const wordsAreSpelledRight = lineCheck({
  rule: 'wordsAreSpelledRight',
  group: 'writing',
  severity: 'warning',
  source: '《现代汉语词典》',
  look: ({ text }) =>
    hitsOf(text, pattern, ([found]) => {
      const repair = rightForms.get(found) ?? found
      return { text: `“${found}”应写作“${repair}”`, repair }
    }),
})
