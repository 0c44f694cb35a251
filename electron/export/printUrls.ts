/** What the page's address makes of these: see `serve` in printHtml. */
export const printUrls = {
  fonts: 'lent://fonts',
  picture: (hash: string) => `picture/${hash}`,
} as const
