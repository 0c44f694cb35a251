import type { PointId, Taken } from '../../schema/answers.ts'

/**
 * What is asked, one after the other, before a first paragraph is put together.
 *
 * The frames are code and not part of a campaign, as the strengths of evidence
 * are: no notice asks for them, they are how such a paragraph is built anywhere.
 * Each point belongs to one fixed sentence in `compose.ts`; a frame that could be
 * changed without its sentence would put broken sentences together. What a
 * campaign wants to know in particular are its own guide questions, which are
 * shown beside the point they belong to (`questionsFor`).
 */
export type Point = {
  readonly id: PointId
  /** The question itself. */
  readonly ask: string
  /** How to answer it, with an example. */
  readonly hint: string
  /** Stands in the draft where nothing was answered. */
  readonly blank: string
  /** Whether the answer is a few words rather than a sentence. */
  readonly isShort: boolean
  /** What may be taken over from the dossier here. */
  readonly takes: readonly Taken['kind'][]
}
export type Step = { readonly title: string; readonly points: readonly Point[] }
export type Frame = { readonly tense: 'done' | 'planned'; readonly steps: readonly Step[] }

/** What was done: for demands and for the summary. */
export const doneFrame: Frame = {
  tense: 'done',
  steps: [
    {
      title: '问题',
      points: [
        {
          id: 'problem',
          ask: '原来是什么情况，难在哪里？',
          hint: '写一个具体的问题：什么地方、多少户、多少年。例如：21个小区的楼道灯坏了没人修，最久的拖了3年。',
          blank: '要解决的问题',
          isShort: false,
          takes: ['entry', 'fact'],
        },
      ],
    },
    {
      title: '做法',
      points: [
        {
          id: 'deed',
          ask: '针对这个问题做了什么？',
          hint: '写动作，不写态度：谁，用什么办法，做了哪几件。',
          blank: '具体做法',
          isShort: false,
          takes: ['task', 'entry'],
        },
      ],
    },
    {
      title: '时间、次数、对象',
      points: [
        {
          id: 'since',
          ask: '从什么时候开始？',
          hint: '例如：2025年4月',
          blank: '起始时间',
          isShort: true,
          takes: [],
        },
        {
          id: 'often',
          ask: '做了多少次，多久一次？',
          hint: '例如：每周巡检一次，共修1875盏',
          blank: '次数',
          isShort: true,
          takes: ['fact'],
        },
        {
          id: 'whom',
          ask: '为谁做的，多少户、多少家？',
          hint: '例如：21个小区6300户',
          blank: '服务对象',
          isShort: true,
          takes: [],
        },
      ],
    },
    {
      title: '前后数据',
      points: [
        {
          id: 'figures',
          ask: '做之前是多少，现在是多少？',
          hint: '前后用同一个口径，写明统计到哪一天。例如：平均修复用时由72小时降到19小时。',
          blank: '前后数据',
          isShort: false,
          takes: ['fact'],
        },
      ],
    },
    {
      title: '谁来证明',
      points: [
        {
          id: 'witness',
          ask: '谁能证明，他们怎么说？',
          hint: '服务对象、企业、媒体、上级或第三方，写清名称和日期。',
          blank: '由谁证明、怎样评价',
          isShort: false,
          takes: ['evidence', 'honour', 'report', 'entry'],
        },
      ],
    },
  ],
}

/** What is going to be done: for the sections of a plan. */
export const plannedFrame: Frame = {
  tense: 'planned',
  steps: [
    {
      title: '现状',
      points: [
        {
          id: 'basis',
          ask: '现在是什么情况，为什么要做？',
          hint: '写家底和短板，用数说明；依据文件的写全称和文号。',
          blank: '现状和依据',
          isShort: false,
          takes: ['fact', 'entry', 'honour', 'report'],
        },
      ],
    },
    {
      title: '打算',
      points: [
        {
          id: 'intent',
          ask: '打算做什么？',
          hint: '写动作和数量。例如：给21个小区的楼道灯建档，坏一盏修一盏。',
          blank: '具体措施',
          isShort: false,
          takes: ['task'],
        },
      ],
    },
    {
      title: '责任和时间',
      points: [
        {
          id: 'who',
          ask: '由谁负责？',
          hint: '写科室和人。例如：照明一班刘建国',
          blank: '责任部门和责任人',
          isShort: true,
          takes: [],
        },
        {
          id: 'until',
          ask: '什么时候做完，多久做一次？',
          hint: '例如：2026年8月31日前；每月25日前',
          blank: '完成时间',
          isShort: true,
          takes: [],
        },
      ],
    },
    {
      title: '目标',
      points: [
        {
          id: 'goal',
          ask: '做到什么程度？',
          hint: '写到年底可以核对的数。例如：24小时修复率由82%提到95%。',
          blank: '可以核对的目标',
          isShort: false,
          takes: [],
        },
      ],
    },
    {
      title: '检验',
      points: [
        {
          id: 'proof',
          ask: '拿什么来检验？',
          hint: '一张表、一份记录、一次回访都可以。例如：月度抽查记录和回访统计',
          blank: '检验的材料',
          isShort: true,
          takes: [],
        },
      ],
    },
  ],
}

export function pointsOf({ steps }: Frame): readonly Point[] {
  return steps.flatMap(({ points }) => points)
}
