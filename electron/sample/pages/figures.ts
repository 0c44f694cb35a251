/** The sample's numbers, once: its tables and charts draw from here. */
export const years = ['2023年', '2024年', '2025年', '2026年1—10月'] as const

export type Series = {
  readonly title: string
  readonly unit: string
  readonly values: readonly number[]
}

const handling: Series = { title: '平均处置用时', unit: '小时', values: [26.4, 12.7, 6.9, 5.8] }
const arrival: Series = { title: '平均到场时间', unit: '分钟', values: [58, 41, 27, 22] }
const inTime: Series = { title: '按时办结率', unit: '%', values: [90.6, 95.8, 98.1, 99.2] }
const satisfied: Series = { title: '居民满意率', unit: '%', values: [91.3, 95.1, 97.4, 98.6] }
const hotline: Series = {
  title: '12345热线涉排水诉求',
  unit: '件',
  values: [4126, 3087, 2318, 1506],
}
const orders: Series = { title: '接处工单', unit: '件', values: [2871, 3405, 3718, 3264] }
const blocked: Series = { title: '反复堵塞点', unit: '处', values: [214, 132, 61, 17] }
const again: Series = { title: '三个月内二次堵塞率', unit: '%', values: [11.6, 5.2, 2.4, 1.3] }

export const figures = { handling, arrival, inTime, satisfied, hotline, orders, blocked, again }

/** Orders of 2026 by month; together 3264, of which 3238 in time. */
export const months: readonly (readonly [orders: number, inTime: number])[] = [
  [268, 265],
  [241, 240],
  [296, 293],
  [307, 303],
  [329, 327],
  [378, 375],
  [452, 449],
  [391, 388],
  [324, 322],
  [278, 276],
]
