import { campaignCodes } from '#shared/domain/campaignValue'
import type { CampaignPath } from '#shared/domain/editCampaign'
import { type ControlSpec, inputControls } from './controls.ts'

/** One list of a campaign, or its basic values: a part of the settings at the left. */
export type Part = {
  readonly key: string
  readonly title: string
  /** One sentence at the head of the form. */
  readonly lead: string
  /** What one of its items is called: “标准”. Without it, the part is one form. */
  readonly noun?: string
  /** The property that names an item in the list. */
  readonly nameKey: string
  readonly controls: (item: unknown) => readonly ControlSpec[]
  /** A new item, with the id that the program makes. */
  readonly make: (id: string) => Readonly<Record<string, unknown>>
  /** The list inside each item that holds things of their own. */
  readonly inner?: Part
}

const writing: readonly ControlSpec[] = [
  { path: ['title'], control: 'line' },
  { path: ['guide'], control: 'text', help: '用经办人的话说明这一处写什么。' },
  { path: ['words', 'min'], control: 'number', label: '至少多少字', isShort: true },
  {
    path: ['words', 'max'],
    control: 'number',
    label: '至多多少字',
    help: '0 表示不限',
    isShort: true,
  },
]
const more: readonly ControlSpec[] = [
  { path: ['questions'], control: 'lines', help: '一行一个问题，写的时候逐个想。', isMore: true },
  { path: ['readers'], control: 'line', isMore: true },
  { path: ['answers', 'strong'], control: 'text', isMore: true },
  { path: ['answers', 'weak'], control: 'text', isMore: true },
  { path: ['answers', 'difference'], control: 'line', isMore: true },
]
const examples: ControlSpec = {
  path: ['examples'],
  control: 'lines',
  help: '一行一种。',
}
const required: ControlSpec = { path: ['required'], control: 'check' }
const guide = { guide: '写清做法和结果。', readers: '', questions: [], examples: [] }
const answers = { strong: '', weak: '', difference: '' }

const requirements: Part = {
  key: 'requirements',
  title: '要求',
  lead: '单位要写明、要证明的一件事。',
  noun: '要求',
  nameKey: 'title',
  controls: () => [
    ...writing,
    { path: ['minEvidence'], control: 'number', label: '至少几份证明材料', isShort: true },
    { path: ['clause'], control: 'line', isShort: true },
    examples,
    ...more,
  ],
  make: id => ({
    id,
    title: '新要求',
    ...guide,
    answers,
    words: { min: 0, max: 500 },
    minEvidence: 1,
    clause: '补充',
  }),
}

const section = (id: string) => ({
  id,
  title: '新章节',
  ...guide,
  answers,
  words: { min: 0, max: 500 },
  required: true,
})

const fields: Part = {
  key: 'fields',
  title: '字段',
  lead: '申报表里的一格。',
  noun: '字段',
  nameKey: 'label',
  controls: inputControls,
  make: id => ({
    id,
    label: '新字段',
    help: '',
    required: false,
    input: { kind: 'text', max: 50 },
  }),
}

/** The settings in the order in which a notice is read. */
export const parts: readonly Part[] = [
  {
    key: '',
    title: '基本信息',
    lead: '通知的名称和年份，以及收件邮箱能收多大的邮件。',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line', label: '活动名称' },
      { path: ['issuer'], control: 'line' },
      { path: ['year'], control: 'number', help: '新建档案时先列出的年份。', isShort: true },
      {
        path: ['mailLimitMegabytes'],
        control: 'number',
        help: '编码以前附件最多多大。导出时按它缩小图片；某一份证明材料本身超过时，自查会提醒。',
        isShort: true,
      },
    ],
    make: () => ({}),
  },
  {
    key: 'tiers',
    title: '品牌层级',
    lead: '重点打造、重点培养、潜在挖掘：各自意味着什么。',
    noun: '层级',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['summary'], control: 'text' },
    ],
    make: id => ({
      id,
      title: campaignCodes.tier?.[id] ?? '新层级',
      summary: '说明这一层级要做什么。',
    }),
  },
  {
    key: 'designations',
    title: '入选单位',
    lead: '通知点名的单位：新建档案时按单位名称提议品牌和层级。',
    noun: '单位',
    nameKey: 'unit',
    controls: () => [
      { path: ['unit'], control: 'line', label: '单位名称' },
      {
        path: ['keywords'],
        control: 'lines',
        help: '单位名称含其中一个，就按这一条提议。一行一个。',
      },
      { path: ['brand'], control: 'line' },
      { path: ['tier'], control: 'choice', options: campaignCodes.tier ?? {} },
    ],
    make: () => ({ unit: '新单位', keywords: ['新单位'], brand: '品牌名称', tier: 'potential' }),
  },
  {
    key: 'criteria',
    title: '标准与要求',
    lead: '一条创建标准，以及它的分值。',
    noun: '标准',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['summary'], control: 'text' },
      { path: ['points'], control: 'number', isShort: true },
    ],
    make: id => ({
      id,
      title: '新标准',
      summary: '用一句话说明这条标准。',
      points: 0,
      requirements: [requirements.make(`${id}-1`)],
    }),
    inner: requirements,
  },
  {
    key: 'steps',
    title: '步骤与时限',
    lead: '一年里的一步：什么时候、谁、做什么。',
    noun: '步骤',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['from'], control: 'day', isShort: true },
      { path: ['to'], control: 'day', isShort: true },
      { path: ['summary'], control: 'text' },
      { path: ['duties'], control: 'lines', help: '一行一件。' },
      {
        path: ['tiers'],
        control: 'choices',
        label: '哪些层级参加',
        options: campaignCodes.tiers ?? {},
      },
      {
        path: ['monthly'],
        control: 'choices',
        options: campaignCodes.monthly ?? {},
        help: '步骤期间哪个月没有这些记录，概览就提醒。',
      },
    ],
    make: id => ({
      id,
      title: '新步骤',
      from: '06-01',
      to: '06-30',
      summary: '说明这一步做什么。',
      tiers: ['flagship', 'cultivated', 'potential'],
      duties: [],
      monthly: [],
    }),
  },
  {
    key: 'deliverables',
    title: '报送件',
    lead: '要报送的一份材料：什么时候、给谁、几份、叫什么文件名。',
    noun: '报送件',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['due'], control: 'day', isShort: true },
      { path: ['copies'], control: 'number', isShort: true },
      { path: ['channel'], control: 'choice', options: campaignCodes.channel ?? {}, isShort: true },
      { path: ['fileName'], control: 'line', help: patternHelp },
      {
        path: ['tiers'],
        control: 'choices',
        label: '哪些层级要报',
        options: campaignCodes.tiers ?? {},
      },
      { path: ['recipient', 'name'], control: 'line', label: '收件单位', isShort: true },
      { path: ['recipient', 'email'], control: 'line', label: '收件邮箱', isShort: true },
      { path: ['recipient', 'contact'], control: 'line', label: '联系人', isShort: true },
      { path: ['recipient', 'phone'], control: 'line', label: '联系电话', isShort: true },
      { path: ['mail', 'subject'], control: 'line', label: '邮件主题', isMore: true },
      { path: ['mail', 'body'], control: 'text', label: '邮件正文', isMore: true },
      { path: ['summary'], control: 'text', isMore: true },
    ],
    make: id => ({
      id,
      title: deliverableTitles[id] ?? '报送件',
      summary: '说明这份材料写什么。',
      due: '12-31',
      tiers: ['flagship', 'cultivated', 'potential'],
      channel: 'any',
      copies: 1,
      recipient: { name: '主办单位', contact: '', phone: '', email: '' },
      fileName: '{unit}“{brand}”{deliverable}（{year}年）',
      mail: {
        subject: '报送{unit}{deliverable}',
        body: '现将{deliverable}报上，请审阅。\n\n{unit}\n{date}',
      },
    }),
  },
  {
    key: 'planSections',
    title: '方案章节',
    lead: '实施方案的一节。',
    noun: '章节',
    nameKey: 'title',
    controls: () => [...writing, required, examples, ...more],
    make: section,
  },
  {
    key: 'summarySections',
    title: '总结章节',
    lead: '创建总结的一节。',
    noun: '章节',
    nameKey: 'title',
    controls: () => [
      ...writing,
      required,
      { path: ['draws'], control: 'choices', options: campaignCodes.draws ?? {} },
      examples,
      ...more,
    ],
    make: id => ({ ...section(id), draws: [] }),
  },
  {
    key: 'fieldGroups',
    title: '申报表字段',
    lead: '申报表的一栏，里面有若干字段。',
    noun: '栏目',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['help'], control: 'line' },
      {
        path: ['maxTogether'],
        control: 'optionalNumber',
        help: '这一栏的多行文字合起来不超过多少字；空着表示不限。',
      },
    ],
    make: id => ({ id, title: '新栏目', help: '', fields: [fields.make(`${id}-1`)] }),
    inner: fields,
  },
  {
    key: 'opinions',
    title: '意见栏',
    lead: '申报表后面盖章签字的框。',
    noun: '意见栏',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['hint'], control: 'line' },
    ],
    make: id => ({ id, title: '新意见栏', hint: '盖章，写明日期' }),
  },
  {
    key: 'evidenceKinds',
    title: '证明材料类别',
    lead: '证明材料的一类，以及它有多大的证明力。',
    noun: '类别',
    nameKey: 'title',
    controls: () => [
      { path: ['title'], control: 'line' },
      { path: ['help'], control: 'text' },
      { path: ['strength'], control: 'choice', options: campaignCodes.strength ?? {} },
      { path: ['lasts'], control: 'check', help: '长期有效的，下一年的档案还能接着用。' },
    ],
    make: id => ({ id, title: '新类别', help: '', strength: 'record', lasts: false }),
  },
]

const patternHelp =
  '可以代入 {year} 年份、{unit} 单位、{brand} 品牌、{deliverable} 材料名称、{tier} 层级、{contact} 联系人、{phone} 电话、{date} 日期。'

const deliverableTitles: Readonly<Record<string, string>> = {
  plan: '实施方案',
  submission: '申报材料',
  summary: '创建总结',
}

/** Ids that the program knows by name: an item can only be added while one of them is free. */
export const fixedIds: Readonly<Record<string, readonly string[]>> = {
  tiers: ['flagship', 'cultivated', 'potential'],
  deliverables: ['plan', 'submission', 'summary'],
}

/** The part and the item that a path leads to. */
export function partOf(path: CampaignPath): Part | undefined {
  const outer = parts.find(({ key }) => key === (path[0] ?? ''))
  return path.length > 2 ? outer?.inner : outer
}
