import { createChance } from '../../../electron/sample/grain.ts'

/** Text that looks like a dossier's and is the same every time for the same seed. */
export type Writer = ReturnType<typeof writer>

const phrases =
  '把群众的事当自己的事|坚持预防为主|建立清单逐项销号|处理报修工单|走访沿街商户|公开办理时限|夜间值守不断档|请服务对象评议|设备先检后用|难题会商解决|流程再减一环|责任落实到人|结果当面反馈|资料按月归档|每季度开展评议|主动上门说明|一次告知到位|现场围挡整洁|做到工完场清|汛前检查到位|新人跟班学习|经验写进规程|接受社会监督|问题限期整改|先救急后补手续|听取多方意见|统一服务标识|党员带头值班|重点部位复查|办结之后回访'.split(
    '|',
  )
const ends = ['。', '。', '。', '；', '。']
const figures = [
  '共12次',
  '用时3.5小时',
  '满意率98.6%',
  '2026年7月24日',
  '较上年提高7.3个百分点',
  '涉及1286户',
]
const latin = [
  'GIS',
  'CCTV检测',
  'DN600管道',
  'https://example.gov.cn/service',
  'ISO 9001',
  'Wi-Fi',
  '24h',
  'E-mail: fuwu@example.cn',
]
const rare = [
  '周䶮',
  '张喆堃',
  '李祎昇',
  '王玥翀',
  '陈赟镕',
  '赵㛃',
  '钱㼆',
  '孙𠮷',
  '吴𬭎',
  '郑〇',
  '一次㎡',
  '①②③',
  '≥℃±',
  'α、β',
]

export function writer(seed: number) {
  const chance = createChance(seed)
  const below = (count: number) => Math.floor(chance() * count)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T

  const clause = (spice: Spice): string => {
    const words = one(phrases)
    if (chance() > 0.3) return words
    switch (spice) {
      case 'plain':
        return words
      case 'figures':
        return `${words}${one(figures)}`
      case 'latin':
        return `${words}${one(latin)}`
      case 'rare':
        return `由${one(rare)}负责${words}`
      case 'quotes':
        return `“${words}”《${one(phrases)}》——“‘${one(phrases)}’要落实”……`
    }
  }
  const sentence = (spice: Spice) => {
    const parts = Array.from({ length: 2 + below(4) }, () => clause(spice))
    return `${parts.join('，')}${one(ends)}`
  }
  /** About this many characters, whole sentences. */
  const text = (length: number, spice: Spice = 'plain') => {
    let out = ''
    while (out.length < length) out += sentence(spice)
    return `${out.slice(0, -1)}。`
  }
  /** Exactly this many characters, no mark among them. */
  const words = (length: number) => {
    let out = ''
    while (out.length < length) out += one(phrases)
    return out.slice(0, length)
  }
  return { chance, below, one, text, words }
}

export type Spice = 'plain' | 'figures' | 'latin' | 'rare' | 'quotes'
