import { join } from 'node:path'
import { chineseDate } from '#shared/domain/dates'
import {
  isProved,
  proofAdvice,
  proofKinds,
  proofMeanings,
  proofTitles,
  summed,
  verdictText,
} from '#shared/domain/verdict'
import type { ExportedFile } from '#shared/ipc/exported'
import { sizeText } from './checklist.ts'
import type { Proof } from './proof.ts'
import { writePart } from './writePart.ts'

type Verified = {
  /** Of the deliverable. */
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly files: readonly ExportedFile[]
  readonly proofs: readonly Proof[]
  /** Things worth knowing that are no fault, one sentence each. */
  readonly notes?: readonly string[]
}

type VerificationJob = Verified & {
  readonly stem: string
  readonly folder: string
  readonly begin: (part: string) => void
}

/**
 * 验证报告 beside the package. Plain text: every computer and telephone opens it, it
 * needs no face and no proof of its own, and the same files give the same bytes.
 */
export async function writeVerification(job: VerificationJob): Promise<ExportedFile> {
  const name = `${job.stem} 验证报告.txt`
  const path = join(job.folder, `${name}.part`)
  job.begin(path)
  return { name, ...(await writePart(path, Buffer.from(verificationText(job)))) }
}

/** With a byte order mark and CRLF, for the editor of older Windows. */
export function verificationText({ title, date, files, proofs, notes = [] }: Verified): string {
  const faults = proofKinds.flatMap(kind => faultLines(kind, proofs))
  const lines = [
    `${title}　验证报告`,
    `${chineseDate(date)}，服务品牌申报助手`,
    '',
    isProved(proofs)
      ? `结论：${verdictText(proofs)}。`
      : `结论：有没有通过的项目，先不要报送。${verdictText(proofs)}。`,
    '',
    ...(faults.length > 0 ? ['没有通过的地方', ...faults, ''] : []),
    '核对了什么（导出后重新打开文件，逐项走到，不用排版时的记录）',
    ...summed(proofs).map(
      ({ kind, passed, total }) =>
        `· ${proofTitles[kind]} ${passed}/${total}：${proofMeanings[kind]}`,
    ),
    '',
    ...(notes.length > 0 ? ['说明', ...notes.map(note => `· ${note}`), ''] : []),
    '分项',
    ...proofs.map(({ subject, passed, total }) => `· ${subject} ${passed}/${total}`),
    '',
    '文件（SHA-256 是校验码，重新计算后一致，就说明文件完整、没有改动）',
    ...files.flatMap(({ name, bytes, sha256, pages }) => [
      `· ${name}`,
      `　大小：${sizeText(bytes)}（${bytes} 字节）${pages === undefined ? '' : `，${pages} 页`}`,
      `　SHA-256：${sha256}`,
    ]),
    '',
  ]
  return `\ufeff${lines.join('\r\n')}`
}

function faultLines(kind: Proof['kind'], proofs: readonly Proof[]): readonly string[] {
  const own = proofs.filter(proof => proof.kind === kind && proof.faults.length > 0)
  if (own.length === 0) return []
  return [
    ...own.flatMap(({ subject, faults }) => faults.map(fault => `· ${subject}：${fault}`)),
    `　怎么办：${proofAdvice[kind]}`,
  ]
}
