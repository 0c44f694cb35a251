/** The bundler puts the text of the file in. */
declare module '*.txt?raw' {
  const text: string

  export { text as default }
}
declare module '*.json?raw' {
  const text: string

  export { text as default }
}
