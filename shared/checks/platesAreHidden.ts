import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

/** GA 36-2018: a province, a letter, five or six letters and digits. */
export const platesAreHidden = personalCheck({
  rule: 'platesAreHidden',
  group: 'privacy',
  severity: 'warning',
  source: '个人信息保护法 第四条',
  look: text =>
    hitsOf(text, plate, ([found]) => ({
      text: '这里有完整的车牌号，中间几位用星号代替',
      repair: `${found.slice(0, 2)}***${found.slice(-2)}`,
    })),
})

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g
