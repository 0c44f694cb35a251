/**
 * What pdf.js needs beside its code, from the bundle: tables for Chinese text
 * whose font is not embedded, the fourteen standard fonts, and the decoders of
 * scanned pages. None of it is ever fetched from elsewhere.
 */
const files: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/wasm/*.wasm', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
}

const urls = new Map(
  Object.entries(files).map(([path, url]) => [path.split('/').at(-1) ?? path, url]),
)

/** A constructor, because pdf.js calls it with `new`. */
export function pdfData() {
  return {
    fetch: async ({ filename }: { readonly filename: string }): Promise<Uint8Array> => {
      const url = urls.get(filename)
      if (!url) throw new Error(`not in the bundle: ${filename}`)
      return new Uint8Array(await (await fetch(url)).arrayBuffer())
    },
  }
}
