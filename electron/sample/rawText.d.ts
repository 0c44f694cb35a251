// The bundler puts the text of the file in, as a default export.

declare module '*.txt?raw' {
  const text: string

  // biome-ignore lint/style/noDefaultExport: the bundler knows no other form
  export { text as default }
}

declare module '*.json?raw' {
  const text: string

  // biome-ignore lint/style/noDefaultExport: the bundler knows no other form
  export { text as default }
}
