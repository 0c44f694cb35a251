import { basename, join } from 'node:path'
import { app } from 'electron'
import { composable } from '#shared/domain/deliverables'
import { AppError, type Failure } from '#shared/failure'
import { failureText } from '#shared/failureText'
import type { Dossier } from '#shared/schema/dossier'
import { openDecoder } from './decode/decoder.ts'
import type { BlobStore, Decoder } from './desk.ts'
import { exportDossier } from './export/exportDossier.ts'
import { localDate, openExportTools } from './export/exportTools.ts'
import { makeTarget } from './export/targetFolder.ts'
import { layOutSample } from './sample/layOutSample.ts'
import { hardenDefaultSession } from './security.ts'
import { openDossierFolder } from './storage/openDossierFolder.ts'
import { realWorld } from './storage/realWorld.ts'
import type { World } from './storage/world.ts'
import { built } from './system/built.ts'
import { readCampaigns } from './system/campaigns.ts'
import type { HeadlessJob } from './system/commandLine.ts'

/**
 * The same work without a window, for scripts: `demo` writes the sample dossier and
 * exports it, `export` exports a dossier folder, or several, each into a folder of
 * its own. A JSON report goes to standard output; what cannot be done ends with one
 * plain sentence and exit code 1.
 */
export async function runHeadless(job: HeadlessJob): Promise<void> {
  // The hidden windows come and go; the program ends when the job does.
  app.on('window-all-closed', () => {})
  hardenDefaultSession()
  try {
    const report = await run(job)
    await written(process.stdout, `${JSON.stringify(report, null, 2)}\n`)
    app.exit(0)
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'internal') console.error(error)
    await written(process.stderr, `${failureText(failure)}\n`)
    app.exit(1)
  }
}

async function run(job: HeadlessJob) {
  const out = argument('out')
  if (out === undefined) throw new AppError({ code: 'folder.gone', subject: '--out' })
  await makeTarget(out)
  const world = realWorld(app.getVersion(), join(app.getPath('userData'), 'rescue'))
  const decoder = openDecoder({
    pages: built('renderer'),
    preload: built('preload', 'decoder.cjs'),
  })
  const to = (opened: Opened, folder: string) =>
    exportOpened(opened, { decoder, folder, isDemo: job === 'demo' })
  if (job === 'demo') return to(await openSample(world, out, decoder), out)

  const folders = everyArgument('dossier')
  if (folders.length < 2) return to(await openNamed(world, folders[0]), out)
  // Each gets a folder of its own, and all of them one start of the program.
  const reports = []
  for (const folder of folders) {
    const target = join(out, basename(folder))
    await makeTarget(target)
    reports.push(await to(await openNamed(world, folder), target))
  }
  return reports
}

type Exporting = {
  readonly decoder: Decoder
  readonly folder: string
  /** Everything that can be made is made, to be seen and tested. */
  readonly isDemo: boolean
}

async function exportOpened(
  { dossier, blobs, folder }: Opened,
  { decoder, folder: out, isDemo }: Exporting,
) {
  const { printer, newWorker, cache } = openExportTools()
  const result = await exportDossier({
    dossier,
    blobs,
    decoder,
    print: printer.print,
    worker: newWorker(),
    options: {
      deliverables: composable(dossier.campaign).map(({ id }) => id),
      withOriginals: true,
      withUnshown: true,
      bareOriginals: true,
      withPrintCopy: isDemo,
      withCoverage: isDemo,
    },
    folder: out,
    cache,
    today: localDate(new Date()),
    progress: () => {},
    signal: new AbortController().signal,
  })
  return { dossier: folder, folder: out, ...result }
}

type Opened = { readonly dossier: Dossier; readonly blobs: BlobStore; readonly folder: string }

/** Leaves no trace in the folder, so that a dossier on a read-only disk can be exported too. */
async function openNamed(world: World, folder: string | undefined): Promise<Opened> {
  if (folder === undefined) throw new AppError({ code: 'dossier.notOne', subject: '--dossier' })
  const opened = await openDossierFolder(world, folder, { isReadOnly: true })
  return { dossier: opened.dossier(), blobs: opened.blobs, folder }
}

async function openSample(world: World, out: string, decoder: Decoder): Promise<Opened> {
  const { good } = await readCampaigns(join(app.getAppPath(), 'assets', 'campaigns'))
  const [campaign] = good
  if (campaign === undefined) throw new AppError({ code: 'campaign.broken', subject: 'campaigns' })
  const folder = join(out, '示例档案')
  const { signal } = new AbortController()
  const tools = { decoder, campaign, progress: () => {}, signal }
  return { folder, ...(await layOutSample(world, folder, tools)) }
}

/** The store does not know how its folder was named on the command line. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return { code: 'internal' }
  return { subject: basename(argument('dossier') ?? argument('out') ?? ''), ...error.failure }
}

const argument = (name: string) => everyArgument(name)[0]

function everyArgument(name: string): readonly string[] {
  const prefix = `--${name}=`
  return process.argv.flatMap(value =>
    value.startsWith(prefix) && value.length > prefix.length ? [value.slice(prefix.length)] : [],
  )
}

/** Exiting at once would cut off what is still on its way into a pipe. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise(resolve => stream.write(text, () => resolve()))
}
