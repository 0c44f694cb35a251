import type { Field, FieldGroup } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { characterCount } from './characterCount.ts'
import { fieldValue } from './requirements.ts'

/** What is wrong with a value, in one sentence; `isHard` when it must be mended before sending. */
export type FieldIssue = { readonly text: string; readonly isHard: boolean }

/** An empty value is never an issue here: whether it may stay empty is another question. */
export function fieldIssue(field: Field, value: string): FieldIssue | null {
  if (value.trim() === '') return null
  const { input } = field
  switch (input.kind) {
    case 'text':
      return textIssue(input, characterCount(value))
    case 'longText': {
      const count = characterCount(value)
      if (count > input.max) return hard(`已超 ${count - input.max} 字，限 ${input.max} 字`)
      if (count < input.min) return soft(`还差 ${input.min - count} 字，至少 ${input.min} 字为宜`)
      return null
    }
    case 'number':
      return /^\d+$/.test(value) ? null : hard(`只填数字，例如“120”，单位“${input.unit}”不用写`)
    case 'phone':
      return /^(\+?\d[\d -]{5,18}\d)([转\-x]\d{1,6})?$/.test(value)
        ? null
        : hard('电话只能有数字、空格和短横线，例如“0574-8712 3456”')
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : hard('邮箱要写成“名称@域名”的样子')
    case 'postcode':
      return /^\d{6}$/.test(value) ? null : hard('邮编是 6 位数字')
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? null : hard('请选择年和月')
    case 'choice':
      return input.options.includes(value) ? null : hard('请从列出的选项中选择')
    case 'picture':
    case 'statement':
      return null
  }
}

type TextInput = Extract<Field['input'], { kind: 'text' }>

function textIssue({ max, warnOver, warnUnder }: TextInput, count: number): FieldIssue | null {
  if (max !== undefined && count > max) return hard(`已超 ${count - max} 字，限 ${max} 字`)
  if (warnOver !== undefined && count > warnOver) {
    return soft(`已有 ${count} 字，超过 ${warnOver} 字就不易记住`)
  }
  if (warnUnder !== undefined && count < warnUnder) {
    return soft(`只有 ${count} 字，一般不少于 ${warnUnder} 字`)
  }
  return null
}

/** The limit at the right of a field: “还可写 12 字”. */
export function roomLeft(field: Field, value: string): string | null {
  const { input } = field
  const max =
    input.kind === 'longText'
      ? input.max
      : input.kind === 'text'
        ? (input.max ?? input.warnOver)
        : undefined
  return max === undefined ? null : roomText(characterCount(value), { min: 0, max })
}

/** “还差 80 字”, “还可写 12 字”, “已超 3 字”. A `max` of 0 means no upper limit. */
export function roomText(
  count: number,
  { min, max }: { readonly min: number; readonly max: number },
): string {
  if (max > 0 && count > max) return `已超 ${count - max} 字`
  if (count < min) return `还差 ${min - count} 字`
  return max > 0 ? `还可写 ${max - count} 字` : `${count} 字`
}

export function isFilled(dossier: Dossier, field: Field): boolean {
  if (field.input.kind === 'picture') return dossier.pictures[field.id] !== undefined
  return fieldValue(dossier, field.id).trim() !== ''
}

/** Characters in the long texts of a group, for its common limit. */
export function groupCount(dossier: Dossier, group: FieldGroup): number {
  return group.fields
    .filter(field => field.input.kind === 'longText')
    .reduce((sum, field) => sum + characterCount(fieldValue(dossier, field.id)), 0)
}

const hard = (text: string): FieldIssue => ({ text, isHard: true })
const soft = (text: string): FieldIssue => ({ text, isHard: false })
