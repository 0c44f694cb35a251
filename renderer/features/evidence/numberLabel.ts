/** “证1-3”, as a citation says it; what supports nothing yet is only “附-2”. */
export function numberLabel(number: string): string {
  return /^\d/.test(number) ? `证${number}` : number
}
