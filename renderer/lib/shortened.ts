const longestQuote = 24

/** Words to be quoted on a button or in a list. */
export function shortened(words: string): string {
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words
}
