import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { startPage } from './pages/start.ts'

/** A computer of its own for each test: its home, its preferences, its documents. */
export type Computer = {
  readonly home: string
  /** Starts the program as the user would, again and again on the same computer. */
  readonly start: (...args: readonly string[]) => Promise<Started>
}
export type Started = { readonly app: ElectronApplication; readonly window: Page }

type Options = { readonly hasSample: boolean }

export const test = base.extend<Options & { computer: Computer; started: Started; window: Page }>({
  /** The sample dossier was opened here once before, which spares its making. */
  hasSample: [false, { option: true }],
  computer: async ({ hasSample }, use, info) => {
    const home = info.outputPath('home')
    const running: ElectronApplication[] = []
    makeHome(home)
    if (hasSample) {
      const made = join(info.project.outputDir, 'sample')
      if (!existsSync(made)) await makeSample(made)
      cpSync(made, sampleOf(home), { recursive: true })
    }
    await use({
      home,
      start: async (...args) => {
        const started = await launch(home, args)
        running.push(started.app)
        return started
      },
    })
    for (const app of running) await app.close().catch(() => undefined)
  },
  started: async ({ computer }, use) => use(await computer.start()),
  window: async ({ started }, use) => use(started.window),
})

function makeHome(home: string): void {
  const config = configOf(home)
  mkdirSync(join(home, 'Documents'), { recursive: true })
  mkdirSync(config)
  writeFileSync(join(config, 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
}

const configOf = (home: string) => join(home, '.config')
const userDataOf = (home: string) => join(home, 'user-data')
const sampleOf = (home: string) => join(userDataOf(home), 'sample')

async function launch(home: string, args: readonly string[]): Promise<Started> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    // Playwright turns the sandbox off unless told otherwise; users have it on.
    chromiumSandbox: true,
    args: ['.', `--user-data-dir=${userDataOf(home)}`, ...args],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: configOf(home) },
  })
  askAgain(app)
  const window = await app.firstWindow()
  await window.setViewportSize({ width: 1366, height: 768 })
  return { app, window }
}

/** Node now and then clears away the answer that Playwright waits for; nothing asked here does harm twice. */
function askAgain(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app)
  const asking = async (...asked: Parameters<typeof ask>) => {
    for (let time = 1; ; time += 1) {
      try {
        return await ask(...asked)
      } catch (error) {
        // Twice in a row has been seen.
        if (time === mostTimes || !String(error).includes('garbage collected')) throw error
      }
    }
  }
  app.evaluate = asking as typeof ask
}

const mostTimes = 5

/** As a newcomer does: from the first page, which takes some seconds. */
async function makeSample(target: string): Promise<void> {
  const home = `${target}-making`
  makeHome(home)
  const { app, window } = await launch(home, [])
  await startPage(window).openSample()
  await closeWindow(app)
  renameSync(sampleOf(home), target)
}

function electronPath(): string {
  const path = process.env.BRAND_DOSSIER_ELECTRON
  if (!path) throw new Error('run the tests with: npm run e2e')
  return path
}

/** Answers the next folder or file dialogs with these paths, in turn; the dialog itself belongs to the system. */
export async function answerDialogs(
  app: ElectronApplication,
  ...answers: readonly (readonly string[])[]
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const queue = given.map(paths => [...paths])
    dialog.showOpenDialog = async () => {
      const filePaths = queue.shift() ?? []
      return { canceled: filePaths.length === 0, filePaths }
    }
  }, answers)
}

/** Closes the window as its cross does, and waits until the program has ended. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close')
  // Hidden windows decode pictures and print; the user sees one.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(window => window.isVisible())
      ?.close(),
  )
  await ended
}
