/**
 * Words that were true when they were written: any figure, numbers in characters
 * that count something, and what leans on the day of writing (今年, 目前, 近两年).
 */
const stale = new RegExp(
  [
    '[0-9０-９][0-9０-９.,，:：/-]*[%％‰年月日天时分秒个名人次家户件项处份篇倍成]?',
    '[一二三四五六七八九十百千万两〇零]{2,}[年月日天个名人次家户件项处份篇倍成期批条元]',
    '[二三四五六七八九十百千万两][年月日天个名人次家户件项处份篇倍成期批条元]',
    '[今去前明本当上次同]年|年[初内中底末]|近[一两二三四五六七八九十几]年|[上下]半年|[一二三四上下本]季度|[上本下]月',
    '截至|截止|目前|现在|当前|如今|至今|迄今|近期|近来|最近|日前|刚刚|新近|即将|不久|正在|现任|现有|累计|连续|首次|第一次',
  ].join('|'),
  'u',
)

/** The first words that may no longer hold a year later; `null` where there are none. */
export function staleWordIn(text: string): string | null {
  return stale.exec(text)?.[0] ?? null
}
