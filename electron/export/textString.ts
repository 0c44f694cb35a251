/** A text outside of pages (ISO 32000-1, 7.9.2.2), in UTF-16. */
export function textString(text: string): { readonly bytes: string } {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return { bytes: bytes.toString('latin1') }
}
