/**
 * Stands in for the validator that electron-store loads and only uses when a
 * store is made with a schema, which none of ours is. See electron.vite.config.ts.
 */
export class Ajv2020 {
  constructor() {
    throw new Error('stores are validated with zod')
  }
}

const addFormats = (): void => {}

// biome-ignore lint/style/noDefaultExport: the form that electron-store imports
export { addFormats as default }
