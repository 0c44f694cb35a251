import { RichText } from '#shared/schema/richText'
import { aDossier, anOriginal, aPdf, aPicture, prose } from '../../builders/aDossier.ts'

const hash = (digit: string) => digit.repeat(64)

/** One of everything that a document can hold. */
export function aWrittenDossier() {
  return aDossier({
    fields: {
      unit: '城市照明处',
      brand: '“明灯班组”',
      staff: '86',
      level: '事业单位',
      contact: '周䶮',
      phone: '0532-1234567',
      since: '2024-05',
      meaning: '明灯，照亮回家的路。\n班组，把每一盏灯当作自己的责任。',
      clean: 'yes',
    },
    pictures: { logo: { hash: hash('c'), extension: 'png', width: 400, height: 400 } },
    plan: {
      p1: prose('今年要让每一盏路灯亮起来。'),
      p2: RichText.parse({
        type: 'doc',
        content: [
          heading('目标'),
          paragraph(text('亮灯率达到99%'), { type: 'citation', attrs: { evidence: 'award' } }),
          {
            type: 'orderedList',
            content: ['巡灯', '修灯'].map(word => ({
              type: 'listItem',
              content: [paragraph(text(word))],
            })),
          },
        ],
      }),
    },
    summary: {
      s1: prose('路灯都亮了。'),
      s2: RichText.parse({
        type: 'doc',
        content: [
          heading('还差的事'),
          paragraph(text('两条背街还暗'), { type: 'citation', attrs: { evidence: 'report' } }),
        ],
      }),
    },
    tasks: [
      {
        id: 't1',
        title: '夜间巡灯',
        department: '运维科',
        person: '周䶮',
        startsOn: '2026-05-10',
        endsOn: '2026-10-31',
        proof: '巡灯记录',
        state: 'doing',
        evidence: [],
      },
    ],
    narratives: {
      'c1-r1': RichText.parse({
        type: 'doc',
        content: [
          heading('从报修到巡灯'),
          paragraph(text('修复时间由两天缩短到两小时'), {
            type: 'citation',
            attrs: { evidence: 'report' },
          }),
          paragraph(
            text('巡灯的情形见'),
            figure('lamps'),
            text('，用时见'),
            figure('times'),
            text('。'),
          ),
          {
            type: 'picture',
            attrs: {
              file: { hash: hash('d'), extension: 'jpg', width: 800, height: 600 },
              caption: '夜间巡灯',
              id: 'lamps',
            },
          },
          {
            type: 'table',
            attrs: { caption: '修复用时', id: 'times' },
            content: [
              {
                type: 'tableRow',
                content: [cell('tableHeader', '原来'), cell('tableHeader', '现在')],
              },
              {
                type: 'tableRow',
                content: [cell('tableCell', '两天'), cell('tableCell', '两小时')],
              },
            ],
          },
        ],
      }),
    },
    honours: [
      { id: 'h1', title: '先进班组', issuer: '市总工会', awardedOn: '2025-04-28', level: '市级' },
    ],
    media: [{ id: 'm1', medium: '东港日报', title: '守灯人', publishedOn: '2026-08-09' }],
    evidence: [
      aPicture('c1-r1', { ...of('award', 'a', '先进班组奖牌'), issuedOn: '2025-04-28' }),
      aPdf(['c1-r1', 'c2-r1'], { ...of('report', 'b', '满意度测评报告'), pages: 2 }),
      anOriginal('c2-r2', of('ledger', 'e', '巡灯台账')),
    ],
  })
}

const of = (id: string, digit: string, title: string) => ({ id, hash: hash(digit), title })
const text = (words: string) => ({ type: 'text', text: words })
const figure = (id: string) => ({ type: 'figure', attrs: { figure: id } })
const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] })
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
const heading = (words: string) => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [text(words)],
})
