/** What stands before a name in 附件说明: 附件： for one, 附件：1. and then 2. for several. */
export function annexLead(count: number, index: number): string {
  return `${index === 0 ? '附件：' : ''}${count > 1 ? `${index + 1}.` : ''}`
}

/**
 * 7.3.4: two characters in; a name that runs on goes on under its own first
 * character. In characters from the left: where the line begins, and where names do.
 */
export function annexIndents(count: number, index: number): { first: number; names: number } {
  const word = 3
  return { first: index === 0 ? 2 : 2 + word, names: 2 + word + (count > 1 ? 1 : 0) }
}
