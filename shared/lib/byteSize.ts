/** 1536 → “1.5 KB”. Units as Windows Explorer counts them, 1024 each. */
export function byteSize(bytes: number): string {
  const units = ['字节', 'KB', 'MB', 'GB']
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  const value = bytes / 1024 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`
}
