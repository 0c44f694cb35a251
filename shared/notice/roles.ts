/** What a part of a notice is about, from the words of its heading. */
export type Role =
  | 'criteria'
  | 'steps'
  | 'materials'
  | 'tiers'
  | 'goals'
  | 'scope'
  | 'demandsOnWork'
  | 'form'
  | 'other'

/** The first that fits: “申报材料要求” is about material, “申报条件及要求” about criteria. */
const words: readonly (readonly [Role, RegExp])[] = [
  ['scope', /(?:范围|对象|原则|依据|主体)$/],
  ['tiers', /名额|奖项|(?:评定|设置|星级|评选)(?:等级|等次|类别|层次)|等级设置/],
  [
    'demandsOnWork',
    /(?:工作|有关|相关|活动|总体|具体工作|组织|几点|纪律|其他|保障)(?:要求|事项|措施|保障|领导)|组织领导|保障措施|注意事项/,
  ],
  [
    'materials',
    /材料|报送|投稿|申报(?:方式|要求|办法|方法|渠道|途径)|推荐(?:方式|要求|办法)|提交|递交|报名(?:方式|办法)/,
  ],
  [
    'criteria',
    /条件|标准|指标|评分|分值|评价(?:内容|要点|细则|项目)|(?:创建|评选|评定|考核|认定|建设|评审|申报|参选|参评|推荐|报名|征集|作品)(?:内容|要求|细则|要点)|基本要求|资格/,
  ],
  ['steps', /步骤|程序|安排|进度|时间表|阶段|流程|方法|评选办法|时间节点|实施(?:计划|过程)/],
  ['goals', /目标|任务|意义|思想/],
]

/** `title` without number and marks. */
export function roleOf(title: string): Role | null {
  const text = title.replace(/[【】“”：\s]/g, '').replace(/（[^（）]*）/g, '')
  if (text === '') return null
  for (const [role, pattern] of words) if (pattern.test(text)) return role
  return null
}
