/** From and to, in the text that was looked at. */
export type Range = { readonly from: number; readonly to: number }

const number = /(?<![\d.,〔第])\d+(?:,\d{3})*(?:\.\d+)?(?:万|亿)?(?:[%％‰]|[余多]?[一-龥])/g

/**
 * The numbers that catch an eye, with what they are counted in: 98.6%, 22分钟.
 * Dates, times of day and numbers of documents are none.
 */
export function figuresIn(text: string): readonly Range[] {
  return [...text.matchAll(number)]
    .filter(({ 0: found, index }) => isFigure(found, text, index))
    .map(({ 0: found, index }) => ({ from: index, to: endOf(text, index + found.length) }))
}

function isFigure(found: string, text: string, at: number): boolean {
  const unit = found.at(-1) ?? ''
  if (unit === '年') return found.length < 5
  // 5日 alone is mostly how long something takes.
  if (unit === '日') return text[at - 1] !== '月'
  // 12345热线 is a name, and 1至10月 begins with no figure.
  return !/[月号时点〕热至到]/.test(unit)
}

/** Units of several characters that would read wrong when cut after the first. */
const longUnits =
  /^(?:[人户台件场班车]次|个百分点|个月|个工作日|工作日|分钟|小时|公里|平方米|立方米)/

function endOf(text: string, after: number): number {
  const unit = longUnits.exec(text.slice(after - 1))?.[0]
  return unit ? after - 1 + unit.length : after
}
