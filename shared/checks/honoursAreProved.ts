import type { Check } from './check.ts'
import { shared, shinglesOf } from './likeness.ts'

/** 三、7: an honour in the table needs its certificate among the evidence. */
export const honoursAreProved: Check = ({ dossier }) => {
  const proofs = dossier.evidence.map(item => `${item.title}${item.issuer}`)
  return dossier.honours
    .filter(row => row.title.trim().length >= 4)
    .filter(({ title }) => !proofs.some(proof => isAbout(proof, title)))
    .map(row => ({
      rule: 'honoursAreProved',
      group: 'completeness',
      severity: 'hint',
      source: '通知 三、7',
      at: { kind: 'honours', row: row.id },
      subject: row.title,
      text: '证明材料里没有找到对应的证书或文件',
      concerns: ['submission'],
    }))
}

function isAbout(proof: string, title: string): boolean {
  return proof.includes(title) || shared(shinglesOf(proof), shinglesOf(title)) >= 0.3
}
