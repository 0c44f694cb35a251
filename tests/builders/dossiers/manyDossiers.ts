import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { emptyDossier } from '#shared/domain/emptyDossier'
import { Campaign, type DeliverableId } from '#shared/schema/campaign'
import { Dossier, type Evidence, type Layout } from '#shared/schema/dossier'
import type { RichText } from '#shared/schema/richText'
import { type AFile, anOfficeFile, aPdf, aPng } from './files.ts'
import { type Writer, writer } from './prose.ts'
import { bold, cite, heading, lineEnd, list, p, picture, rich, say, table } from './rich.ts'

/** A dossier that strains the layout in one way, and the bytes of its evidence. */
export type Strained = {
  readonly name: string
  readonly dossier: Dossier
  readonly files: readonly AFile[]
}

type Input = Partial<z.input<typeof Dossier>>
type Recipe = {
  readonly fields?: Input
  readonly files?: readonly AFile[]
  /** What is made of it; the others would look like those of every other dossier. */
  readonly only?: readonly DeliverableId[]
}
type Make = (w: Writer) => Recipe | Promise<Recipe>

const campaign = Campaign.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../assets/campaigns/zhujian-2013.json'), 'utf8'),
  ),
)
const demands = campaign.criteria.flatMap(({ requirements }) => requirements.map(({ id }) => id))
const planSections = campaign.planSections.map(({ id }) => id)
const summarySections = campaign.summarySections.map(({ id }) => id)

const basics = {
  unit: '云川市城市排水养护处',
  brand: '清渠连心班',
  contact: '林工',
  phone: '0899-86211965',
}

const demanding = (ids: readonly DeliverableId[]): Campaign => ({
  ...campaign,
  deliverables: campaign.deliverables.filter(({ id }) => ids.includes(id)),
})

/** A text for each place, by the number of the place. */
const texts = (ids: readonly string[], make: (index: number) => RichText) =>
  Object.fromEntries(ids.map((id, index) => [id, make(index)]))

function evidence(
  files: readonly AFile[],
  titles: (index: number) => string,
): readonly z.input<typeof Evidence>[] {
  return files.map((file, index) => ({
    id: `e${index + 1}`,
    title: titles(index),
    kind: ['award', 'photo', 'ledger', 'media'][index % 4] ?? 'other',
    issuer: '云川市住房和城乡建设局',
    issuedOn: `2026-0${(index % 8) + 1}-15`,
    note: '',
    rotation: ([0, 90, 180, 270] as const)[index % 4] ?? 0,
    supports: [demands[index % demands.length] ?? ''],
    file: stored(file, index),
  }))
}

function stored(file: AFile, index: number): z.input<typeof Evidence>['file'] {
  const { hash, extension, bytes, width = 1, height = 1, pages = 1 } = file
  const common = { hash, bytes: bytes.length, name: `文件${index + 1}.${extension}` }
  switch (extension) {
    case 'png':
      return { kind: 'image', ...common, extension, width, height }
    case 'pdf':
      return { kind: 'pdf', ...common, extension, pages }
    case 'docx':
      return { kind: 'original', ...common, extension, why: 'office' }
  }
}

const rows = (w: Writer, count: number, columns: number, length: number) => [
  Array.from({ length: columns }, (_, column) => `第${column + 1}栏`),
  ...Array.from({ length: count }, () => Array.from({ length: columns }, () => w.words(length))),
]

/** The text of the plan is this many lines long, under one heading, that of the summary one more. */
const ofLines = (w: Writer, lines: number): Input => ({
  plan: { basis: rich(...paragraphsOf(w, lines)) },
  summary: { 'work-done': rich(...paragraphsOf(w, lines + 1)) },
})

/** Paragraphs of four lines, and one of what is left. */
function paragraphsOf(w: Writer, lines: number): readonly object[] {
  if (lines <= 0) return []
  const own = Math.min(4, lines)
  return [p(`${w.words(28 * own - 7)}。`), ...paragraphsOf(w, lines - own)]
}

const recipes: Readonly<Record<string, Make>> = {
  什么都没填: () => ({ fields: { fields: {} } }),

  只有一页: w => ({ fields: { plan: { basis: rich(p(w.text(120))) } } }),

  二百页正文: w => ({
    fields: {
      narratives: texts(demands, () => rich(...Array.from({ length: 24 }, () => p(w.text(220))))),
    },
  }),

  标题很长: w => ({
    fields: {
      fields: { ...basics, unit: w.words(40), brand: w.words(30), slogan: w.words(30) },
      plan: texts(planSections, () =>
        rich(heading(1, w.words(60)), p(w.text(150)), heading(2, w.words(90)), p(w.text(150))),
      ),
      evidence: evidence([aPng(40, 30, 1), aPng(30, 40, 2)], () => w.words(90)),
    },
    files: [aPng(40, 30, 1), aPng(30, 40, 2)],
  }),

  跨页的表: w => ({
    fields: {
      plan: { basis: rich(p(w.text(100)), table(rows(w, 140, 4, 12)), p(w.text(60))) },
      narratives: { 'new-idea': rich(table(rows(w, 60, 6, 9))) },
      honours: Array.from({ length: 90 }, (_, index) => ({
        id: `h${index}`,
        title: w.words(14 + (index % 20)),
        issuer: w.words(9),
        level: '市级',
        awardedOn: `2026-0${(index % 8) + 1}-11`,
      })),
      media: Array.from({ length: 70 }, (_, index) => ({
        id: `m${index}`,
        medium: '云川晚报',
        title: w.words(12 + (index % 25)),
        publishedOn: `2026-0${(index % 8) + 1}-21`,
      })),
    },
  }),

  格子里字很多: w => ({
    only: ['plan'],
    fields: {
      plan: {
        basis: rich(
          p(w.text(80)),
          table([
            ['事项', '做法', '结果'],
            ...Array.from({ length: 9 }, (_, index) => [
              w.words(8),
              w.text(90 + index * 45),
              w.text(60),
            ]),
          ]),
          p(w.text(80)),
        ),
      },
    },
  }),

  生僻字: w => ({
    fields: {
      fields: { ...basics, unit: '云川市㵐溪排水养护处', head: '周䶮' },
      plan: texts(planSections, () => rich(p(w.text(260, 'rare')))),
      narratives: texts(demands, () => rich(p(w.text(200, 'rare')))),
    },
  }),

  只有图片: w => {
    const files = Array.from({ length: 12 }, (_, index) =>
      aPng(20 + index * 6, 90 - index * 6, index),
    )
    return {
      fields: {
        plan: texts(planSections, index =>
          rich(
            ...files
              .slice(0, 1 + (index % 4))
              .map(file => picture(file, index % 2 ? w.words(20) : '')),
          ),
        ),
        narratives: texts(demands, index =>
          rich(picture(files[index % 12] ?? aPng(1, 1, 0), '图')),
        ),
        evidence: evidence(files, () => w.words(12)),
      },
      files,
    }
  },

  任务很多: w => ({
    fields: {
      plan: { basis: rich(p(w.text(200))) },
      tasks: tasks(w, 120),
    },
  }),

  层次很深: w => ({
    only: ['plan'],
    fields: {
      plan: texts(planSections, () =>
        rich(
          ...Array.from({ length: 6 }, () => [
            heading(1, w.words(9)),
            heading(2, w.words(12)),
            heading(3, w.words(10)),
            p(w.text(40 + w.below(120))),
          ]).flat(),
        ),
      ),
    },
  }),

  清单很长: w => ({
    only: ['plan'],
    fields: {
      plan: texts(planSections, index =>
        rich(
          p(w.text(60)),
          list(
            index % 2 ? 'orderedList' : 'bulletList',
            Array.from({ length: 24 }, () => w.text(20 + w.below(60))),
          ),
        ),
      ),
    },
  }),

  一段到底: w => ({
    only: ['plan'],
    fields: { plan: { basis: rich(p(w.text(9000, 'figures'))) } },
  }),

  证明很多: async w => {
    const a4 = [595, 842] as const
    const pdfs = [
      await aPdf([a4, a4]),
      await aPdf([[842, 595]]),
      await aPdf([[842, 1191]]),
      await aPdf([[595, 842, 90], a4]),
      await aPdf([[1191, 842, 270]]),
      await aPdf([
        [100, 900],
        [900, 100, 180],
      ]),
    ]
    const pictures = Array.from({ length: 30 }, (_, index) =>
      aPng(90 - index, 30 + index * 2, index),
    )
    const files = [...pdfs, ...pictures, anOfficeFile('a'), anOfficeFile('b')]
    return {
      fields: {
        narratives: texts(demands, index =>
          rich(p(w.text(150), cite(`e${index + 1}`), '。', cite(`e${index + 20}`))),
        ),
        evidence: evidence(files, index => w.words(6 + index)),
      },
      files,
    }
  },

  中英混排: w => ({
    only: ['plan', 'submission'],
    fields: {
      fields: { ...basics, brand: 'Clean-Water 24h' },
      plan: texts(planSections, () => rich(p(w.text(300, 'latin')), p(w.text(200, 'figures')))),
    },
  }),

  引号很多: w => ({
    only: ['plan', 'submission'],
    fields: {
      fields: { ...basics, brand: '“清渠”连心班' },
      plan: texts(planSections, () => rich(p(w.text(350, 'quotes')))),
    },
  }),

  署名在页边一: w => ({ only: ['plan', 'summary'], fields: ofLines(w, 15) }),
  署名在页边二: w => ({
    only: ['plan', 'summary'],
    fields: { ...ofLines(w, 17), tasks: tasks(w, 3) },
  }),
  署名在页边三: w => ({ only: ['plan', 'summary'], fields: ofLines(w, 19) }),
  署名在页边四: w => ({
    only: ['plan', 'summary'],
    fields: { ...ofLines(w, 39), tasks: tasks(w, 3) },
  }),

  标题在页边: w => ({
    only: ['plan'],
    fields: {
      plan: texts(planSections, () =>
        rich(
          ...Array.from({ length: 7 }, (_, index) => [
            heading(index % 2 ? 2 : 1, w.words(8)),
            p(`${w.words(28 * (1 + w.below(9)) - 6)}。`),
          ]).flat(),
        ),
      ),
    },
  }),

  台账和督导: w => ({
    fields: {
      ledger: Array.from({ length: 110 }, (_, index) => ({
        id: `l${index}`,
        title: w.words(10 + (index % 30)),
        happenedOn: `2026-0${(index % 8) + 1}-1${index % 9}`,
        note: '',
        evidence: [],
        ...(index % 2
          ? {
              kind: 'inspection' as const,
              remedy: w.words(20 + (index % 25)),
              dueOn: '',
              closedOn: index % 3 ? '2026-09-30' : '',
            }
          : { kind: 'publicity' as const, medium: 'press' as const, outlet: '云川晚报' }),
      })),
    },
  }),

  指标很多: w => ({
    fields: {
      plan: { basis: rich(p(w.text(200))) },
      facts: Array.from({ length: 40 }, (_, index) => ({
        id: `f${index}`,
        name: w.words(5 + (index % 12)),
        value: String(90 + index / 10),
        unit: index % 2 ? '%' : '小时',
        before: String(60 + index),
        period: '2026年1至10月',
        source: { kind: 'none' as const },
      })),
      summary: { 'work-done': rich(p(w.text(300))) },
    },
  }),

  名称很长: w => ({
    fields: {
      fields: {
        ...basics,
        unit: `${w.words(26)}（含${w.words(10)}）`,
        brand: w.words(30),
        supervisor: w.words(40),
        address: w.words(60),
      },
      plan: { basis: rich(p(w.text(300))) },
      summary: { 'work-done': rich(p(w.text(300))) },
    },
  }),

  段内换行: w => ({
    only: ['plan'],
    fields: {
      plan: texts(planSections, () =>
        rich(
          p(say(w.text(70)), lineEnd, bold(w.text(30)), say(w.text(60)), lineEnd, w.words(11)),
          p(bold(w.text(90)), w.text(50)),
        ),
      ),
    },
  }),

  申报表写满: w => ({
    fields: {
      fields: {
        ...basics,
        ...Object.fromEntries(
          campaign.fieldGroups
            .flatMap(({ fields }) => fields)
            .flatMap(({ id, input }) =>
              input.kind === 'longText' ? [[id, `${w.text(input.max - 60)}\n${w.text(30)}`]] : [],
            ),
        ),
      },
    },
  }),

  合并的格子: w => ({
    only: ['plan'],
    fields: {
      plan: {
        basis: rich(
          table([
            ['类别', '项目', '一季度', '二季度'],
            ...Array.from({ length: 24 }, (_, index) =>
              index % 3 === 0
                ? [{ text: w.words(6), rowspan: 3 }, w.words(9), w.words(4), w.words(4)]
                : index % 3 === 1
                  ? [w.words(9), { text: w.words(16), colspan: 2 }]
                  : [w.words(9), '', w.words(4)],
            ),
          ]),
          p(w.text(50)),
        ),
      },
    },
  }),

  什么都有一: everything,
  什么都有二: everything,
  什么都有三: everything,

  版心对准文字: w => ({
    ...inLayout(w, { margins: 'software', linePitch: 29.45, fonts: 'gb2312' }),
    only: ['plan', 'submission'],
  }),
  双面印刷: w => ({
    ...inLayout(w, { margins: 'mirrored', linePitch: 29.75, fonts: 'founder' }),
    only: ['plan', 'submission'],
  }),
  行距二十八磅: w => ({
    ...inLayout(w, { margins: 'standard', linePitch: 28, fonts: 'founder' }),
    only: ['plan'],
  }),
  行距二十八点八磅: w => ({
    ...inLayout(w, { margins: 'standard', linePitch: 28.8, fonts: 'gb2312' }),
    only: ['plan'],
  }),
  行距二十九磅: w => ({
    ...inLayout(w, { margins: 'standard', linePitch: 29, fonts: 'windows' }),
    only: ['plan'],
  }),
}

/** Several pages of text, and two of what is attached, for the numbers of a layout to be seen. */
function inLayout(w: Writer, layout: Layout): Recipe {
  return {
    fields: {
      layout,
      plan: texts(planSections, () =>
        rich(p(w.text(380)), heading(1, w.words(9)), p(`${w.words(28 * 5 - 9)}。`)),
      ),
      tasks: tasks(w, 14),
    },
  }
}

const tasks = (w: Writer, count: number): NonNullable<Input['tasks']> =>
  Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: w.words(8 + (index % 30)),
    department: w.words(6),
    person: w.words(3),
    startsOn: `2026-0${(index % 5) + 5}-01`,
    endsOn: `2026-0${Math.min(9, (index % 5) + 6)}-20`,
    proof: w.words(6 + (index % 9)),
    state: (['open', 'doing', 'done'] as const)[index % 3] ?? 'open',
    evidence: [],
  }))

/** A text of everything in an order that chance decides. */
function everything(w: Writer): Recipe {
  const file = aPng(70, 40, w.below(200))
  const block = () =>
    w.one([
      () => [p(w.text(60 + w.below(300), w.one(['plain', 'figures', 'quotes', 'latin'])))],
      () => [heading(1, w.words(6 + w.below(30))), p(w.text(80))],
      () => [heading(2, w.words(6 + w.below(12))), p(w.text(40))],
      () => [table(rows(w, 2 + w.below(12), 2 + w.below(4), 4 + w.below(14)))],
      () => [list(w.one(['bulletList', 'orderedList']), [w.text(20), w.text(50), w.text(30)])],
      () => [picture(file, w.words(10))],
    ])()
  const text = () => rich(...Array.from({ length: 8 }, block).flat())
  return {
    fields: {
      plan: texts(planSections, text),
      summary: texts(summarySections, text),
      narratives: texts(demands, text),
      evidence: evidence([file], () => w.words(20)),
    },
    files: [file],
  }
}

export const dossierNames: readonly string[] = Object.keys(recipes)

/** The same every time. */
export function manyDossiers(): Promise<readonly Strained[]> {
  return Promise.all(
    Object.entries(recipes).map(async ([name, make], index) => {
      const { fields = {}, files = [], only } = await make(writer(index + 1))
      const dossier = Dossier.parse({
        ...emptyDossier,
        id: `00000000-0000-4000-8000-0000000000${String(index + 10)}`,
        year: 2026,
        campaign: only ? demanding(only) : campaign,
        tier: 'flagship',
        fields: basics,
        ...fields,
      })
      return { name, dossier, files }
    }),
  )
}
