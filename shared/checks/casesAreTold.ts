import { lineCheck } from './passages.ts'

/** A case convinces by when, who, what was done and what came of it; one without them is an assertion. */
export const casesAreTold = lineCheck({
  rule: 'casesAreTold',
  group: 'expert',
  severity: 'warning',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) => {
    const opening = beginning.exec(text)?.[0]
    if (opening === undefined) return []
    const missing = parts.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name)
    if (missing.length === 0) return []
    return [{ from: 0, to: opening.length, text: `这个案例没有写出${missing.join('、')}` }]
  },
})

const beginning =
  /^(?:典型案例|案例[一二三四五\d]?|有一次|一次(?=[，,：:])|例如|比如|举个例子|服务故事|小故事)[：:，,]?/

const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['时间', /\d{1,4}年|\d{1,2}月|\d{1,2}日|\d{1,2}时|[\uE000]|春节|除夕|中秋|国庆/],
  [
    '人物',
    /[班队]长|师傅|居民|住户|商户|企业|公司|患者|学生|老人|阿婆|大爷|大妈|女士|先生|群众|司机|业主|村民|家属|职工|经理|用户|旅客|市民|小区|社区/,
  ],
  ['做法', /赶到|到场|上门|抢修|疏通|更换|联系|协调|办理|安装|清理|送|调|排查|修|帮|查|开通|派/],
  [
    '结果',
    /恢复|解决|通了|办结|办好|用时|完成|当天|分钟|小时|满意|感谢|锦旗|没有再|不再|拿到|修好|开工|省/,
  ],
]
