import type { EvidenceFile } from '../schema/dossier.ts'
import type { Check } from './check.ts'

type Why = Extract<EvidenceFile, { kind: 'original' }>['why']

const reasons: Record<Why, string | null> = {
  // Office files and recordings are enclosed as they are: nothing is wrong with them.
  office: null,
  media: null,
  encrypted: '设有密码，不能排进材料，只能随附原件。请换不带密码的版本',
  damaged: '打不开，不能排进材料，只能随附原件。请重新导出一次再放进来',
  other: '这种格式不能排进材料，只能随附原件。可以另存为 PDF 或图片再放进来',
}

/** What cannot be shown becomes a sheet that says so; better to know it before sending. */
export const evidenceCanBePrinted: Check = ({ dossier }) =>
  dossier.evidence.flatMap(item => {
    const text = item.file.kind === 'original' ? reasons[item.file.why] : null
    if (text === null) return []
    return {
      rule: 'evidenceCanBePrinted',
      group: 'sending' as const,
      source: '经验',
      severity: 'warning' as const,
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title || item.file.name,
      text,
      concerns: ['submission'] as const,
    }
  })
