import { app } from 'electron'

/** Where hot reload serves the window from; never set in a packaged program, whatever the environment says. */
export const devOrigin: string | undefined = app.isPackaged
  ? undefined
  : originOf(process.env.ELECTRON_RENDERER_URL)

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).origin
}
