import { app, type Session, session, type WebContents, type WebPreferences } from 'electron'
import { devOrigin } from './system/devServer.ts'

/**
 * What the program may never do, decided once for every window and session:
 * no network, no navigation, no second window, no device, no download.
 */

/** Every window is made with these, the hidden ones too. */
export function safeWebPreferences(): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    webgl: false,
    // The dictionaries would be fetched from the network.
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}

/** Call before the program is ready. */
export function hardenApp(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    devOrigin ? 'MAP * ~NOTFOUND, EXCLUDE localhost' : 'MAP * ~NOTFOUND',
  )
  app.on('session-created', hardenSession)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** Schemes a page may read from. `app` and `evidence` are ours: see window/bundleProtocol.ts. */
const readableSchemes = new Set(['app:', 'evidence:', 'blob:'])

export function mayRequest(url: string): boolean {
  const { protocol, origin } = new URL(url)
  if (readableSchemes.has(protocol)) return true
  if (devOrigin === undefined) return false
  // Development only: hot reload (http and its web socket) and the developer tools.
  return protocol === 'devtools:' || origin.replace(/^ws/, 'http') === devOrigin
}

function hardenSession(target: Session): void {
  target.webRequest.onBeforeRequest(({ url }, reply) => reply({ cancel: !mayRequest(url) }))
  target.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  target.setPermissionRequestHandler((_contents, permission, reply) => reply(isAllowed(permission)))
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, reply) => reply({}))
  target.on('will-download', event => event.preventDefault())
  target.setSpellCheckerEnabled(false)
  if (devOrigin) return
  // Nothing listens there: should a request slip past all else, it ends on this computer.
  void target.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' })
}

/** Copying text with a button is the one thing a page may ask for. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** The default session exists before anybody could listen for its making. */
export function hardenDefaultSession(): void {
  hardenSession(session.defaultSession)
}
