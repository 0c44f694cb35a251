import type { Recipe } from '../recipe.ts'
import { seal } from './kit.ts'

type Certificate = {
  readonly id: string
  readonly name: string
  readonly width: number
  readonly height: number
  readonly heading: string
  readonly to: string
  readonly text: string
  readonly from: string
  readonly date: string
  readonly number: string
}

const certificates: readonly Certificate[] = [
  {
    id: 'service-team',
    name: '优质服务班组奖状.jpg',
    width: 1600,
    height: 1120,
    heading: '奖状',
    to: '云川市城市排水养护处养护三班：',
    text: '在2024年度全市住建系统窗口和班组服务评比中成绩优异，被评为<b>“优质服务班组”</b>，特发此状，以资鼓励。',
    from: '云川市住房和城乡建设局',
    date: '二〇二四年十二月十八日',
    number: '云建奖〔2024〕031号',
  },
  {
    id: 'model-team',
    name: '工人先锋号证书.JPG',
    width: 2000,
    height: 1414,
    heading: '荣誉证书',
    to: '云川市城市排水养护处“清渠连心班”：',
    text: '在全市重点工程和民生服务劳动竞赛中表现突出，被授予<b>“云川市工人先锋号”</b>称号。特颁此证。',
    from: '云川市总工会',
    date: '二〇二五年四月二十八日',
    number: '编号：YCGH-2025-0417',
  },
  {
    id: 'qc-award',
    name: '质量管理小组一等奖.jpg',
    width: 1240,
    height: 1754,
    heading: '获奖证书',
    to: '云川市城市排水养护处清渠质量管理小组：',
    text: '你单位完成的课题《缩短老旧小区排水管道疏通时间》，在2025年度全省市政行业质量管理小组成果发布中，获<b>一等奖</b>（第一名）。<br/>　　小组成员：周䶮、陆大勇、沈桂宁、莫小舟、丁长水',
    from: '澜江省市政行业协会',
    date: '二〇二五年十月十六日',
    number: '证书编号：LSZ-QC-2025-001',
  },
  {
    id: 'best-person',
    name: '最美排水人-周䶮.jpg',
    width: 1200,
    height: 1600,
    heading: '荣誉证书',
    to: '周䶮同志：',
    text: '扎根排水养护一线十九年，带领班组总结推广六步工作法，事迹突出，被评为<b>“澜江省最美排水人”</b>。特发此证，予以表彰。',
    from: '澜江省城镇排水协会',
    date: '二〇二六年三月二十日',
    number: '编号：2026-ZM-08',
  },
  {
    id: 'satisfied-team',
    name: '群众满意服务班组.jpg',
    width: 2400,
    height: 1697,
    heading: '荣誉证书',
    to: '云川市城市排水养护处“清渠连心班”：',
    text: '经各地推荐、群众评议、综合审核，被评为<b>“全省住建系统群众满意服务班组”</b>。特颁此证。',
    from: '澜江省住房和城乡建设厅',
    date: '二〇二六年五月十二日',
    number: '编号：LJZJ-2026-B-019',
  },
  {
    id: 'invention',
    name: '职工技术创新成果.jpg',
    width: 1600,
    height: 1131,
    heading: '获奖证书',
    to: '周䶮、丁长水、莫小舟：',
    text: '你们完成的“管道疏通可伸缩喷头”项目，在云川市第六届职工技术创新成果评选中，荣获<b>二等奖</b>。特发此证。',
    from: '云川市总工会',
    date: '二〇二六年七月十四日',
    number: '编号：2026-CX-2-07',
  },
]

const corner = (turn: number, place: string) =>
  `<svg class="corner" style="${place}; transform: rotate(${turn}deg)" viewBox="0 0 100 100"><g fill="none" stroke="#c4963f" stroke-width="2.4"><path d="M6 94V30Q6 6 30 6H94"/><path d="M15 80V36Q15 15 36 15H80"/><path d="M24 24c18 0 26 8 26 22-10 0-14-5-14-12 0 12-6 16-14 14"/><path d="M24 24c0 18 8 26 22 26"/></g><circle cx="24" cy="24" r="5" fill="#b5232a"/></svg>`

const corners = [
  corner(0, 'left: 6cqmin; top: 6cqmin'),
  corner(90, 'right: 6cqmin; top: 6cqmin'),
  corner(180, 'right: 6cqmin; bottom: 6cqmin'),
  corner(270, 'left: 6cqmin; bottom: 6cqmin'),
].join('')

function sheetOf(certificate: Certificate): string {
  const { width, height, heading, to, text, from, date, number } = certificate
  const isUpright = height > width
  const size = Math.min(width, height) * 0.2
  const top = isUpright ? 'padding: 19% 13% 0' : 'padding: 8.5% 13% 0'
  const gap = isUpright ? 'margin-top: 12%' : 'margin-top: 3%'
  return `<div class="desk"></div>
    <div class="certificate${isUpright ? ' upright' : ''}" style="${top}; transform: rotate(${isUpright ? -0.5 : 0.35}deg)">${corners}
      <h1>${heading}</h1>
      <div class="to" style="${gap}">${to}</div>
      <p>${text}</p>
      <div class="from">${from}<br/>${date}<div style="position: absolute; left: 50%; top: 50%; transform: translate(-50%, -52%) rotate(-6deg)">${seal(from, size)}</div></div>
      <div class="number">${number}</div>
    </div><div class="vignette" style="opacity: .5"></div><div class="grain" style="opacity: .16"></div>`
}

/** A brass plate on a wooden board, as offices hang them. */
const plate = `<div class="fill" style="background: linear-gradient(160deg, #e8e4dc, #c9c3b7)"></div>
  <div style="position: absolute; inset: 11% 8%; border-radius: 1cqmin; box-shadow: 0 3cqh 6cqh rgba(0,0,0,.45); background: repeating-linear-gradient(2deg, rgba(0,0,0,.09) 0 2px, transparent 2px 9px), linear-gradient(100deg, #5b2f1c, #7c452a 40%, #4d2716)">
    <div style="position: absolute; inset: 7% 5%; border-radius: .6cqmin; background: linear-gradient(112deg, #b98d3a, #f6e3a1 22%, #d3a94f 44%, #fbeeb9 63%, #c4983f 84%, #e4c573); box-shadow: inset 0 0 0 .4cqmin #a87c2b, inset 0 0 0 1.5cqmin rgba(255,255,255,.22), 0 .6cqh 1.4cqh rgba(0,0,0,.5); text-align: center; color: #6d1414">
      <div style="font: 4.6cqmin/1.4 kai; margin-top: 8.5cqh">授予：云川市城市排水养护处“清渠连心班”</div>
      <div style="font: 700 11.5cqmin/1.3 serif-sc; margin-top: 3.4cqh; color: #a3121a; text-shadow: 0 1px 0 #fff3c2, 0 -1px 0 #6b0c10">十佳便民服务项目</div>
      <div style="font: 4cqmin/1.7 kai; margin-top: 5cqh">云川市精神文明建设委员会<br/>二〇二五年十二月</div>
    </div>
    ${['left: 2%; top: 4%', 'right: 2%; top: 4%', 'left: 2%; bottom: 4%', 'right: 2%; bottom: 4%']
      .map(
        place =>
          `<i style="position: absolute; ${place}; width: 2cqmin; height: 2cqmin; border-radius: 50%; background: radial-gradient(circle at 35% 30%, #fff2bd, #9b7326)"></i>`,
      )
      .join('')}
  </div><div class="vignette" style="opacity: .45"></div><div class="grain" style="opacity: .2"></div>`

export const certificateRecipes: readonly Recipe[] = [
  ...certificates.map(
    (certificate): Recipe => ({
      kind: 'picture',
      id: certificate.id,
      name: certificate.name,
      width: certificate.width,
      height: certificate.height,
      sheet: sheetOf(certificate),
    }),
  ),
  {
    kind: 'picture',
    id: 'ten-best',
    name: 'IMG_20251222_153012.jpg',
    width: 2016,
    height: 1344,
    sheet: plate,
  },
]
