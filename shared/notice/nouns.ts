/** Names of what is handed in, as they stand in a sentence. */

export type Noun = {
  readonly name: string
  /** Offsets in the text that was given. */
  readonly from: number
  readonly to: number
  /** “上述材料”: stands for things named elsewhere. */
  readonly isGeneric: boolean
}

const heads = [
  '实施方案|工作方案|创建方案|活动方案|申报方案|方案',
  '(?:申报|推荐|登记|审批|申请|备案|汇总|自评|评分|情况|统计|信息|报名|考核|呈报)?(?:登记|审批|申报|推荐|汇总)?表(?![示彰达扬态明现])|一览表',
  '(?:申报|申请|推荐|承诺|任务|责任)书',
  '(?:自评|自查|测评|工作|情况|调研|总结|审计|检测|述职)?报告|报告书',
  '(?:工作|创建|活动|年度|全年)?总结(?:材料|报告)?(?![评表大会提申推])|小结',
  '(?:[先主简]?[进要]?)?事迹(?:材料|简介)?',
  '(?:汇报|申报|推荐|评审|支撑|证明|佐证|备案|纸质|申请|参评|总结|相关|有关|上述|以上|全部|各项|所有|书面|电子|文字|报名|案卷|一套)?材料(?!一致|整理)',
  '工作信息|典型案例|案例|简报|台账|名单|视频|专题片|宣传片|PPT|课件|相关资料|上述资料|影像资料|图片资料|申报资料|资料',
].join('|')

/** What may stand before the head and still be its name. */
const noun = new RegExp(`《([^《》]{2,30})》|([\\u4E00-\\u9FFFA-Za-z]{0,9}?)(${heads})`, 'g')

const cut =
  /.*(?:将|把|的|和|及|与|或|对|按|由|并|在|经|于|以|从|为|向|到|报送|上报|提交|填写|填报|形成|制定|制订|编制|拟订|拟定|撰写|报|送|交|请|须|需|含|各单位|各部门|各地|单位|附(?!件)|具|分别|统一|另|公布|发布|旬|写出|以?内|以上|左右|前|后|月底|当月|本月|当年|本单位|各自|上传|上交|登录|一份|[一二三四五六七八九十](?:套|次|篇)|份)/

const generic =
  /^(?:附件|上述|以上|有关|相关|全部|各项|所有|纸质|书面|电子|报名|一套)?(?:材料|资料|表|报告|名单|信息)$/

/** Notices, rules and laws are named in marks too, and are not handed in. */
const isCited = /(?:通知|办法|规定|意见|条例|细则|公告|法|决定|规范|纲要|批复)$/

/** Everything that could be handed in, in order. */
export function nounsIn(text: string): readonly Noun[] {
  return [...text.matchAll(noun)].flatMap(match => {
    const { index = 0, 0: all } = match
    const [, quoted, before = '', head = ''] = match
    if (quoted !== undefined) {
      return isCited.test(quoted)
        ? []
        : [{ name: quoted, from: index, to: index + all.length, isGeneric: false }]
    }
    // A name cut off in the middle by the limit above is no name: only its head is.
    const isWhole = before.length < 9 || !/[\u4E00-\u9FFF]/.test(text.charAt(index - 1))
    const cleared = before.replace(cut, '')
    const kept = isWhole || cleared !== before ? cleared : ''
    const name = kept + head
    const from = index + all.length - name.length
    return name.length < 2
      ? []
      : [{ name, from, to: index + all.length, isGeneric: generic.test(name) }]
  })
}

/** How things that stand for others are called in every finding. */
export const nameOf = (noun: Noun) => (noun.isGeneric ? '材料' : noun.name)

/** What proves something, rather than being handed in for itself. */
export const isProof = (name: string) =>
  /(?:证明|佐证|支撑|旁证|复印件|扫描件|照片|图片|影像)(?:材料|资料)?$|审计报告$/.test(name)

/** 申报表 and 市级文明单位申报表 are one thing. */
export function isSameThing(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length >= 2 &&
    short !== '材料' &&
    long.endsWith(short) &&
    !/^(?:方案|报告|总结)$/.test(short)
  )
}

/** The sending office is at work here, not a unit: “市局审核后公布”, “办公室将邀请专家对报送的……”. */
export const byOffice =
  /^(?:[市区县省局委我][\u4E00-\u9FFF（）]{0,14}|[\u4E00-\u9FFF]{0,10}办公室|领导小组|评审组|专家组)(?:将|会(?![同议])|负责|组织|审核|完成|公布|汇总)/

/** Somebody is asked to hand something in. */
export const handsIn =
  /报送|上报|呈报|报至|报到|报备|备案|提交|填报|填写|送至|送交|送达|寄送|寄至|邮寄|发送|发至|发到|上传|递交|交至|交到|送到|传至|报[^名告道刊纸批销警请考喜]{0,8}(?:[县区市局省州委团会办科处室部中心]|组)/
