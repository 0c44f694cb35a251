/** What is found in a notice (通知): plain data, each with the words it came from. */

/** UTF-16 offsets in `Notice.text`. */
export type Span = { readonly from: number; readonly to: number }

/** `certain`: the notice says it in so many words; `guessed`: it follows from the wording around it. */
export type Certainty = 'certain' | 'guessed'

/**
 * Every value is text that a clerk can correct. A date is `MM-DD`, an issue date
 * `YYYY-MM-DD`; an empty text means that the notice leaves it open.
 */
export type Values = {
  readonly title: { readonly text: string }
  readonly issuer: { readonly text: string }
  readonly documentNumber: { readonly text: string }
  readonly issuedOn: { readonly date: string }
  readonly year: { readonly year: string }
  readonly tier: { readonly name: string; readonly count: string }
  readonly designation: { readonly unit: string; readonly brand: string; readonly tier: string }
  /** `clause`: where it stands, “二、1”. */
  readonly criterion: { readonly title: string; readonly text: string; readonly clause: string }
  /** `criterion` is the title of the criterion it belongs to. */
  readonly demand: { readonly text: string; readonly criterion: string; readonly clause: string }
  readonly points: { readonly what: string; readonly points: string }
  readonly step: {
    readonly title: string
    readonly from: string
    readonly to: string
    readonly text: string
  }
  readonly deadline: { readonly what: string; readonly on: string }
  readonly deliverable: { readonly name: string }
  readonly way: { readonly what: string; readonly way: string }
  readonly copies: { readonly what: string; readonly count: string }
  readonly limit: {
    readonly what: string
    readonly min: string
    readonly max: string
    readonly unit: string
  }
  readonly recipient: { readonly name: string }
  readonly contact: { readonly name: string }
  readonly phone: { readonly number: string }
  readonly email: { readonly address: string }
  readonly address: { readonly text: string }
  readonly proof: { readonly text: string }
  readonly field: { readonly label: string; readonly max: string }
  readonly opinion: { readonly title: string }
  readonly attachment: { readonly title: string }
  /** A label with nothing behind it: “联系人：；”. */
  readonly blank: { readonly label: string }
}

export type FindingKind = keyof Values

export type FindingOf<K extends FindingKind> = {
  readonly kind: K
  readonly value: Values[K]
  /** The words themselves. */
  readonly span: Span
  readonly certainty: Certainty
}

export type Finding = { readonly [K in FindingKind]: FindingOf<K> }[FindingKind]

export type NoticeReading = {
  /** The text as it is shown: page furniture gone, broken lines joined. */
  readonly text: string
  /** In the order of the text. */
  readonly findings: readonly Finding[]
}

export const kindTitles: Readonly<Record<FindingKind, string>> = {
  title: '标题',
  issuer: '发文单位',
  documentNumber: '发文字号',
  issuedOn: '成文日期',
  year: '活动年份',
  tier: '层级',
  designation: '点名单位',
  criterion: '标准',
  demand: '具体要求',
  points: '分值',
  step: '步骤',
  deadline: '截止日期',
  deliverable: '报送件',
  way: '报送方式',
  copies: '份数',
  limit: '篇幅限制',
  recipient: '收件单位',
  contact: '联系人',
  phone: '联系电话',
  email: '邮箱',
  address: '地址',
  proof: '证明材料',
  field: '表内栏目',
  opinion: '盖章意见',
  attachment: '附件',
  blank: '空着的项',
}
