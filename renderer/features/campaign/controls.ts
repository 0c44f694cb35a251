import { campaignCodes } from '#shared/domain/campaignValue'
import { type CampaignPath, valueAt } from '#shared/domain/editCampaign'

/** One control of a form: which value, and how it is filled in. */
export type ControlSpec = {
  /** Within the item. */
  readonly path: CampaignPath
  readonly control:
    | 'line'
    | 'text'
    | 'lines'
    | 'number'
    | 'optionalNumber'
    | 'day'
    | 'check'
    | 'choice'
    | 'choices'
    | 'inputKind'
  /** Unless the common word for the property will do. */
  readonly label?: string
  readonly help?: string
  /** Codes and their words. */
  readonly options?: Readonly<Record<string, string>>
  /** Stands beside others in one row. */
  readonly isShort?: boolean
  /** Folded away until somebody asks for it. */
  readonly isMore?: boolean
}

/** A field of the form: its controls follow the way it is filled in. */
export function inputControls(field: unknown): readonly ControlSpec[] {
  const kind = String(valueAt(field, ['input', 'kind']))
  return [
    { path: ['label'], control: 'line' },
    { path: ['help'], control: 'line' },
    { path: ['required'], control: 'check' },
    { path: ['input'], control: 'inputKind', options: campaignCodes.kind ?? {} },
    ...(ofKind[kind] ?? []).map(spec => ({ ...spec, path: ['input', ...spec.path] })),
  ]
}

const ofKind: Readonly<Record<string, readonly ControlSpec[]>> = {
  text: [
    { path: ['max'], control: 'optionalNumber', label: '至多多少字', isShort: true },
    { path: ['warnUnder'], control: 'optionalNumber', label: '少于多少字提醒', isShort: true },
    { path: ['warnOver'], control: 'optionalNumber', label: '多于多少字提醒', isShort: true },
  ],
  longText: [
    { path: ['min'], control: 'number', label: '至少多少字', isShort: true },
    { path: ['max'], control: 'number', label: '至多多少字', isShort: true },
  ],
  number: [{ path: ['unit'], control: 'line', label: '数字后面的单位', isShort: true }],
  choice: [{ path: ['options'], control: 'lines', help: '一行一个，至少两个。' }],
  statement: [{ path: ['sentence'], control: 'text' }],
}

/** What a way of filling in starts with. */
export const newInput: Readonly<Record<string, unknown>> = {
  text: { kind: 'text', max: 50 },
  longText: { kind: 'longText', min: 0, max: 500 },
  number: { kind: 'number', unit: '' },
  month: { kind: 'month' },
  phone: { kind: 'phone' },
  email: { kind: 'email' },
  postcode: { kind: 'postcode' },
  choice: { kind: 'choice', options: ['是', '否'] },
  picture: { kind: 'picture' },
  statement: { kind: 'statement', sentence: '所填内容属实。' },
}
