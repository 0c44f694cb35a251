// The part of Electron that starts `electron FOLDER`. The build we take from a package ships none,
// so this does what Electron's own one does for a folder, and nothing else.
import { existsSync, readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { folder, modules } = readArguments(process.argv.slice(1))
if (modules.length > 0) Module._preloadModules(modules)

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
const manifestPath = join(folder, 'package.json')
const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {}
app.name = manifest.productName ?? manifest.name ?? 'Electron'
if (manifest.version) app.setVersion(manifest.version)
app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
app.setAppPath(folder)

try {
  await import(pathToFileURL(resolve(folder, manifest.main ?? 'index.js')).href)
} catch (error) {
  // Without this a broken build would leave a process that waits for ever without a window.
  console.error(error)
  process.exit(1)
}

/** Playwright puts its own switches, and `-r MODULE`, before the folder. */
function readArguments(args) {
  const modules = []
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index]
    if (argument === '-r' || argument === '--require') {
      index += 1
      modules.push(args[index])
    } else if (!argument.startsWith('-')) {
      return { folder: resolve(argument), modules }
    }
  }
  console.error('Usage: electron FOLDER')
  process.exit(1)
}
