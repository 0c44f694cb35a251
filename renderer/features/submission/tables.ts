import type { RowTableKind } from '../../components/rows/columns.ts'

export const honourTable: RowTableKind<'honours'> = {
  list: 'honours',
  title: '荣誉情况',
  noun: '荣誉',
  lead: '列出品牌、班组和个人得过的表彰，写清授予机关、时间和级别。它是“认可与领先”最有力的说明，会印在申报材料里；证书和文件请放进证明材料。',
  columns: [
    {
      key: 'title',
      title: '荣誉名称',
      kind: 'longText',
      width: 40,
      placeholder: '证书或文件上的全称',
      aliases: ['名称', '荣誉', '奖项', '奖项名称', '称号'],
    },
    {
      key: 'issuer',
      title: '授予机关',
      kind: 'text',
      width: 26,
      placeholder: '落款单位',
      suggestions: [],
      aliases: ['授予单位', '颁发单位', '表彰单位', '发文单位', '授奖单位'],
    },
    {
      key: 'awardedOn',
      title: '授予时间',
      kind: 'date',
      width: 17,
      placeholder: '',
      aliases: ['时间', '日期', '获奖时间', '表彰时间', '授予日期'],
    },
    {
      key: 'level',
      title: '级别',
      kind: 'text',
      width: 17,
      placeholder: '如：市级',
      suggestions: ['国家级', '省级', '市级', '区（县）级', '系统内'],
      aliases: ['等级', '荣誉级别'],
    },
  ],
}

export const mediaTable: RowTableKind<'media'> = {
  list: 'media',
  title: '媒体报道',
  noun: '报道',
  lead: '列出报刊、广播、电视、网络对品牌的报道。写清哪家媒体、什么标题、哪一天；剪报和截图请放进证明材料。',
  columns: [
    {
      key: 'medium',
      title: '媒体',
      kind: 'text',
      width: 26,
      placeholder: '报刊、电台、电视台、网站',
      suggestions: [],
      aliases: ['媒体名称', '报刊', '刊物', '平台'],
    },
    {
      key: 'title',
      title: '标题',
      kind: 'longText',
      width: 56,
      placeholder: '报道的原标题',
      aliases: ['报道标题', '题目', '文章标题', '报道题目'],
    },
    {
      key: 'publishedOn',
      title: '刊发日期',
      kind: 'date',
      width: 18,
      placeholder: '',
      aliases: ['日期', '时间', '发表时间', '刊发时间', '播出时间', '报道时间'],
    },
  ],
}
