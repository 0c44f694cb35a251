import type { FailureCode } from './failure.ts'
import { failureText } from './failureText.ts'

type Refused = { readonly code: FailureCode; readonly subject?: string | undefined }

/** Whoever has the folder before him finds the rest. */
const mostNames = 5

/** A sentence for each refused file; a cause that is not the file's own, such as a full disk, is said once with the files behind it. */
export function refusalLines(refused: readonly Refused[]): readonly string[] {
  const named = new Map<string, string[]>()
  for (const { code, subject = '' } of refused) {
    const text = failureText({ code, subject })
    const names = named.get(text) ?? []
    if (subject !== '' && text === failureText({ code })) names.push(subject)
    named.set(text, names)
  }
  return [...named].map(([text, names]) => `${text}${listOf(names)}`)
}

function listOf(names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length > mostNames ? `等 ${names.length} 份` : ''
  return `没有收入：${names.slice(0, mostNames).join('、')}${more}。`
}
