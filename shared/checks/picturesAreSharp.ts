import type { Check } from './check.ts'

/** Pixels on the longer side below which print on A4 is a blur (about 100 dpi over 18 cm). */
const sharp = 700

export const picturesAreSharp: Check = ({ dossier }) =>
  dossier.evidence.flatMap(item => {
    if (item.file.kind !== 'image') return []
    const longer = Math.max(item.file.width, item.file.height)
    if (longer >= sharp) return []
    return {
      rule: 'picturesAreSharp',
      group: 'sending' as const,
      severity: 'hint' as const,
      source: '经验',
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title || item.file.name,
      text: `图片只有 ${longer} 像素，印出来会糊，找原图换上`,
      concerns: ['submission'] as const,
    }
  })
