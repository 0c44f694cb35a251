import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 附录 A.13: 书名号 for works and documents; prizes, courses, offices and events have none or quotes. */
export const bookMarksAreForWorks = lineCheck({
  rule: 'bookMarksAreForWorks',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 附录 A.13',
  look: ({ text }) =>
    hitsOf(text, noWork, ([found]) => {
      const repair = `“${found.slice(1, -1)}”`
      return { text: '奖项、称号、证照、课程、活动、机构不用书名号', repair }
    }),
})

const noWork =
  /《[^《》]{1,24}(?:奖|奖章|称号|荣誉|证书|执照|许可证|资格证|课程|培训班|活动日?|开放日|大赛|竞赛|会议|大会|论坛|公司|中心|集团|支队|班组|先锋号|示范岗|文明号|品牌|热线)》|(?<=开展|举办|开设|荣获|获得|授予)《[^《》]{1,24}》(?=(?:主题)?(?:活动|课程|大赛|竞赛|培训班|称号))/g
