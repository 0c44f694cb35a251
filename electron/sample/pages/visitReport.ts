import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'

const paragraphs: readonly (readonly ['title' | 'heading' | 'text' | 'right', string])[] = [
  ['title', '三类服务对象走访调研报告'],
  [
    'text',
    '2023年9月至12月，我处走访112家企业、38个老旧小区、25个社区，召开座谈会17场，发放问卷2400份，收回2160份。现将情况报告如下。',
  ],
  ['heading', '一、企业怕淹'],
  [
    'text',
    '城东产业园46家企业反映最集中。园区雨水干管6.4公里淤积严重，检测机器人量得最厚处淤泥占管径三分之二。2023年7月一场大雨，园区积水最深42厘米，企业停产6天。企业希望汛前清管、暴雨前有人通知、泵车能提前到位。',
  ],
  ['heading', '二、居民怕堵'],
  [
    'text',
    '38个小区共1.27万户，反复堵塞点214处，最多的一处一年堵17回。居民反映报修要过7个环节、交4份材料，平均等26.4小时，通完不知道为什么堵。',
  ],
  ['heading', '三、社区怕推'],
  [
    'text',
    '楼内楼外管线权属不清，热线工单平均转办2.6次。网格员发现井盖冒水，不知道报给谁、怎么说清位置。',
  ],
  ['heading', '四、建议'],
  [
    'text',
    '一是减环节，由班组直接接单到场。二是建档案，逐栋画出管线图，划清权属。三是往前走，按堵点定期清理，对餐饮店提醒清掏油脂。四是教方法，给网格员上课。五是保重点，园区干管每年汛前清淤。',
  ],
  ['right', '云川市城市排水养护处'],
  ['right', '2023年12月20日'],
]

/** A report as an office writes it, kept in the dossier as its original. */
export async function visitReport(): Promise<Uint8Array> {
  const document = new Document({
    title: '三类服务对象走访调研报告',
    creator: '云川市城市排水养护处',
    sections: [{ children: paragraphs.map(([kind, text]) => paragraphOf(kind, text)) }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function paragraphOf(kind: (typeof paragraphs)[number][0], text: string): Paragraph {
  const run = new TextRun({ text, font: '仿宋', size: 32 })
  switch (kind) {
    case 'title':
      return new Paragraph({ text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })
    case 'heading':
      return new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
    case 'right':
      return new Paragraph({ children: [run], alignment: AlignmentType.RIGHT })
    case 'text':
      return new Paragraph({ children: [run], indent: { firstLine: 640 } })
  }
}
