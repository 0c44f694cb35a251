import { certificateRecipes } from './pages/certificates.ts'
import { communityClass, serviceWindow } from './pages/indoors.ts'
import { buildingMap, logo, silkBanner, thanksLetter } from './pages/keepsakes.ts'
import {
  beforeAfter,
  manholeWork,
  nightRepair,
  pledgeBoard,
  pumpTruck,
  teamPhoto,
} from './pages/outdoors.ts'
import { pressDaily, pressEvening, pressProvince, webNews } from './pages/press.ts'
import {
  cleanRecord,
  managementRules,
  norms,
  promotionNotice,
  provincialGuide,
} from './pages/scans.ts'
import {
  benchmark,
  costSheet,
  efficiencyStats,
  flowChart,
  hotlineAnalysis,
  inspectionSheet,
  ledgerRows,
  surveyReport,
} from './pages/sheets.ts'
import { visitReport } from './pages/visitReport.ts'
import type { Recipe } from './recipe.ts'
import { spreadsheet } from './spreadsheet.ts'

type Size = readonly [width: number, height: number]

const picture = (id: string, name: string, [width, height]: Size, sheet: string) => {
  return { kind: 'picture', id, name, width, height, sheet } as const
}
const print = (id: string, name: string, sheet: string, isLandscape = false): Recipe => {
  return { kind: 'print', id, name, sheet, isLandscape }
}
const scan = (id: string, name: string, sheets: readonly string[], isColoured = false): Recipe => {
  return { kind: 'scan', id, name, sheets, isColoured }
}

/** The files of the sample, named as clerks and telephones name them. */
export const recipes: readonly Recipe[] = [
  picture('logo', '清渠标识.png', [800, 800], logo),
  ...certificateRecipes,

  picture('night-repair', '微信图片_20260703221645.jpg', [2880, 2160], nightRepair),
  picture('manhole-work', 'IMG_20260520_094218.jpg', [1800, 2400], manholeWork),
  picture('before-after', '东门前后对比.jpg', [2400, 1171], beforeAfter),
  picture('team-photo', 'DSC_0430.JPG', [3000, 1350], teamPhoto),
  {
    ...picture('pump-truck', 'IMG_20260615_063502.jpg', [2000, 1500], pumpTruck),
    isTakenSideways: true,
  },
  picture('pledge-board', '公示栏.jpeg', [1800, 1350], pledgeBoard),
  picture('service-window', '窗口照片.jpg', [1920, 1280], serviceWindow),
  picture('community-class', '网格员培训.jpg', [1280, 960], communityClass),
  picture('silk-banner', '锦旗.jpg', [1200, 1800], silkBanner),
  picture('thanks-letter', '感谢信.jpg', [1600, 2263], thanksLetter),
  picture('building-map', '柳堤3号楼一楼一图.png', [1600, 1131], buildingMap),

  picture('press-daily', '云川日报20250619第3版.jpg', [1800, 1330], pressDaily),
  picture('press-evening', '云川晚报.jpg', [1500, 1290], pressEvening),
  picture('press-province', '澜江日报20260625.jpg', [1900, 1430], pressProvince),
  picture('web-news', '网页截图.png', [1280, 1800], webNews),

  scan('norms', '云排养〔2026〕12号.pdf', norms),
  scan('management-rules', '品牌管理办法.pdf', managementRules),
  scan('clean-record', '无违纪证明.PDF', cleanRecord, true),
  scan('promotion-notice', '扫描件20251124.pdf', promotionNotice, true),
  scan('provincial-guide', '导则封面和前言.pdf', provincialGuide),

  print('flow-chart', '流程对照图（横版）.pdf', flowChart, true),
  print('inspection-sheet', '抽查整改登记.pdf', inspectionSheet, true),
  print('efficiency-stats', '效能统计表2023-2026.pdf', efficiencyStats),
  print('cost-sheet', '费用测算表.pdf', costSheet),
  print('hotline-analysis', '2023热线分析.pdf', hotlineAnalysis),
  print('survey-report', '满意度测评报告（定稿）.pdf', surveyReport),
  print('benchmark', '澜排协〔2026〕5号.pdf', benchmark),

  {
    kind: 'original',
    id: 'work-ledger',
    name: '2026年工单台账.xlsx',
    make: () => spreadsheet('分月汇总', ledgerRows),
  },
  { kind: 'original', id: 'visit-report', name: '走访调研报告.docx', make: visitReport },
]
