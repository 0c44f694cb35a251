import type { z } from 'zod'
import { chineseNumeral } from '#shared/lib/chineseNumerals'
import { Campaign } from '#shared/schema/campaign'

type CampaignInput = z.input<typeof Campaign>

/** What tests are usually about; the rest of a campaign can be overridden whole. */
type Overrides = Partial<CampaignInput> & {
  /** Of every requirement. */
  readonly minEvidence?: number
  /** Of every requirement and plan section; `max` 0 means no upper limit. */
  readonly words?: { readonly min: number; readonly max: number }
}

/**
 * A small valid campaign: criteria `c1` and `c2` with requirements `c1-r1` to
 * `c2-r2` (要求一 to 要求四), plan sections `p1` and `p2`, sections
 * `s1` and `s2` of the summary, one field of every kind.
 */
export function aCampaign({ minEvidence = 1, words, ...overrides }: Overrides = {}): Campaign {
  const limits = words ?? { min: 0, max: 500 }
  const sections = (id: string, document: string) =>
    [1, 2].map(section => ({
      id: `${id}${section}`,
      title: `${document}第${chineseNumeral(section)}节`,
      guide: '写清打算',
      readers: '局软建办',
      questions: [],
      answers,
      examples: [],
      words: limits,
      required: true,
    }))
  return Campaign.parse({
    version: 2,
    id: 'test',
    revision: 1,
    title: '服务品牌创建',
    issuer: '市住建局',
    year: 2026,
    tiers: [
      { id: 'flagship', title: '重点打造', summary: '争创十佳' },
      { id: 'cultivated', title: '重点培养', summary: '逐步成熟' },
      { id: 'potential', title: '挖掘潜在品牌', summary: '发现苗头' },
    ],
    designations: [{ unit: '城市照明处', keywords: ['照明'], brand: '明灯班组', tier: 'flagship' }],
    criteria: [1, 2].map(criterion => ({
      id: `c${criterion}`,
      title: `标准${chineseNumeral(criterion)}`,
      summary: '说明',
      points: 50,
      requirements: [1, 2].map(requirement => ({
        id: `c${criterion}-r${requirement}`,
        title: `要求${chineseNumeral((criterion - 1) * 2 + requirement)}`,
        guide: '写清做法',
        readers: '专家评委',
        questions: ['谁受益'],
        answers,
        examples: ['表彰文件'],
        words: limits,
        minEvidence,
        clause: `二、${criterion}`,
      })),
    })),
    steps: [
      {
        id: 's1',
        title: '制定方案',
        from: '05-01',
        to: '05-31',
        summary: '定下方案',
        tiers: everyTier,
        duties: ['报送方案'],
        monthly: [],
      },
    ],
    deliverables: [
      deliverable('plan', '实施方案', '05-31', 'email'),
      deliverable('submission', '申报材料', '11-05', 'any'),
      deliverable('summary', '总结', '12-20', 'any'),
    ],
    planSections: sections('p', '方案'),
    summarySections: [...sections('s', '总结').map(section => ({ ...section, draws: [] }))],
    fieldGroups: [
      {
        id: 'basics',
        title: '基本情况',
        help: '',
        fields: [
          field('unit', '申报单位', { kind: 'text', max: 50 }, true),
          field('staff', '人数', { kind: 'number', unit: '人' }),
          field('level', '单位性质', { kind: 'choice', options: ['事业单位', '企业'] }),
          field('contact', '联系人', { kind: 'text', max: 20 }),
          field('phone', '电话', { kind: 'phone' }),
          field('email', '邮箱', { kind: 'email' }),
          field('postcode', '邮编', { kind: 'postcode' }),
        ],
      },
      {
        id: 'brand-group',
        title: '品牌',
        help: '',
        fields: [
          field('brand', '品牌名称', { kind: 'text', max: 20, warnUnder: 4, warnOver: 12 }, true),
          field('since', '创建时间', { kind: 'month' }),
          field('logo', '品牌标识', { kind: 'picture' }),
          field('meaning', '品牌内涵', { kind: 'longText', min: 0, max: 300 }),
          field('clean', '无违纪', { kind: 'statement', sentence: '近两年无违纪' }),
        ],
      },
    ],
    opinions: [{ id: 'unit-opinion', title: '单位意见', hint: '盖章' }],
    evidenceKinds: [
      { id: 'award', title: '表彰文件', help: '', strength: 'award', lasts: true },
      { id: 'photo', title: '照片', help: '', strength: 'photo', lasts: false },
      { id: 'other', title: '其他', help: '', strength: 'statement', lasts: false },
    ],
    mailLimitMegabytes: 20,
    ...overrides,
  })
}

const answers = { strong: '写了数字', weak: '只有口号', difference: '有数和没有数' }

const everyTier: CampaignInput['tiers'][number]['id'][] = ['flagship', 'cultivated', 'potential']

function deliverable(
  id: CampaignInput['deliverables'][number]['id'],
  title: string,
  due: string,
  channel: 'email' | 'any',
): CampaignInput['deliverables'][number] {
  return {
    id,
    title,
    summary: '说明',
    due,
    tiers: everyTier,
    channel,
    copies: 2,
    recipient: {
      name: '局软建办',
      contact: '王工',
      phone: '0532-1234567',
      email: 'rjb@example.cn',
    },
    fileName: '{unit}-{brand}-{deliverable}',
    mail: { subject: '{unit}报送{deliverable}', body: '附件为{deliverable}。' },
  }
}

function field(
  id: string,
  label: string,
  input: CampaignInput['fieldGroups'][number]['fields'][number]['input'],
  required = false,
): CampaignInput['fieldGroups'][number]['fields'][number] {
  return { id, label, help: '', required, input }
}
