import type { Campaign, Field, FieldId } from '../schema/campaign.ts'
import type { Values } from './model.ts'

const long = /事迹|做法|成效|简介|内涵|理由|情况|介绍|说明|评价|承诺|经验/

/** The fields of the template, and those of the attached form that it does not have yet. */
export function fieldGroupsFrom(
  found: readonly Values['field'][],
  base: Campaign,
): Campaign['fieldGroups'] {
  const known = base.fieldGroups.flatMap(group => group.fields.map(({ label }) => bare(label)))
  const fresh = found.filter(
    ({ label }) => label !== '' && !known.some(other => isSame(other, bare(label))),
  )
  if (fresh.length === 0) return base.fieldGroups
  const fields = fresh.map(({ label, max }, index): Field => {
    const room = Number(max)
    const isLong = long.test(label) || room > 100
    return {
      id: `form-${index + 1}` as FieldId,
      label,
      help: '通知所附表格里的栏目。',
      required: false,
      input: isLong
        ? { kind: 'longText', min: 0, max: room > 0 ? room : 1000 }
        : { kind: 'text', max: room > 0 ? room : 60 },
    }
  })
  const group = { id: 'form', title: '通知附表栏目', help: '按通知所附的表格填写。', fields }
  return [...base.fieldGroups, group]
}

const bare = (label: string) => label.replace(/申报|全称|单位|品牌|联系|（.*?）|\s/g, '')
const isSame = (a: string, b: string) => a === b
