/** “1 小时 2 分 5 秒”, “3 分 25 秒”; less than a second is one. */
export function durationText(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const parts = [
    [Math.floor(whole / 3600), '小时'],
    [Math.floor(whole / 60) % 60, '分'],
    [whole % 60, '秒'],
  ] as const
  const from = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(from)
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
