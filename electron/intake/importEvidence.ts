import { proposedDate, proposedTitle } from '#shared/domain/evidenceProposals'
import { AppError, type Failure } from '#shared/failure'
import type { ImportReport } from '#shared/ipc/opened'
import type { Progress } from '../desk.ts'
import { type Intake, type Known, type TakenIn, takeIn } from './takeIn.ts'
import { type FoundFile, walkFiles } from './walkFiles.ts'

type Job = {
  readonly intake: Intake
  readonly paths: readonly string[]
  /** Content that the dossier already refers to. */
  readonly known: ReadonlySet<string>
  readonly signal: AbortSignal
  readonly progress: Progress
}

type Outcome = TakenIn | Known | { readonly kind: 'refused'; readonly failure: Failure }
type Outcomes = ReadonlyMap<FoundFile, Outcome>

/** As many as the decoder has windows. */
const atOnce = 2

/**
 * Takes in files and whole folders. One bad file never stops the others, nor one that is too large
 * for what is left of the disk. A disk that is gone stops the rest, as the user may; what came in
 * until then stays in, and of the rest is said that it did not.
 */
export async function importEvidence(job: Job): Promise<ImportReport> {
  const { signal, progress } = job
  progress('清点文件', 0, 0)
  const walk = await walkFiles(job.paths, signal)
  const outcomes = new Map<FoundFile, Outcome>()
  const queue = [...walk.files]

  const lane = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const outcome = await outcomeOf(file, job)
      if (outcome) outcomes.set(file, outcome)
      if (signal.aborted) queue.length = 0
      else if (outcome?.kind === 'refused' && concernsAll(outcome.failure)) {
        const { code } = outcome.failure
        for (const left of queue.splice(0)) {
          outcomes.set(left, { kind: 'refused', failure: { code, subject: left.name } })
        }
      }
      progress('收入材料', outcomes.size, walk.files.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))

  return {
    ...sorted(walk.files, outcomes),
    refused: [...walk.refused, ...refusalsIn(walk.files, outcomes)],
    skippedLinks: walk.skippedLinks,
    wasCancelled: signal.aborted,
  }
}

/** Null for a file in the middle of which the user cancelled. */
async function outcomeOf(file: FoundFile, { intake, known, signal }: Job): Promise<Outcome | null> {
  try {
    return await takeIn(file, intake, known, signal)
  } catch (error) {
    if (signal.aborted) return null
    if (!(error instanceof AppError)) throw error
    return { kind: 'refused', failure: { subject: file.name, ...error.failure } }
  }
}

function concernsAll({ code }: Failure): boolean {
  return !code.startsWith('file.') && code !== 'disk.full'
}

/** Two lanes finish in any order; the report keeps the order of the folder. */
function sorted(
  files: readonly FoundFile[],
  outcomes: Outcomes,
): Pick<ImportReport, 'added' | 'known'> {
  const seen = new Set<string>()
  const added: ImportReport['added'][number][] = []
  const again: ImportReport['known'][number][] = []
  for (const file of files) {
    const outcome = outcomes.get(file)
    if (!outcome || outcome.kind === 'refused') continue
    const hash = outcome.kind === 'taken' ? outcome.file.hash : outcome.hash
    if (outcome.kind === 'taken' && !seen.has(hash)) added.push(proposed(outcome))
    else again.push({ name: file.name, hash })
    seen.add(hash)
  }
  return { added, known: again }
}

/** A camera knows the day better than the name of a file does. */
export function proposed({
  file,
  takenOn,
}: Pick<TakenIn, 'file' | 'takenOn'>): ImportReport['added'][number] {
  return { file, title: proposedTitle(file.name), issuedOn: takenOn || proposedDate(file.name) }
}

function refusalsIn(files: readonly FoundFile[], outcomes: Outcomes): readonly Failure[] {
  return files.flatMap(file => {
    const outcome = outcomes.get(file)
    return outcome?.kind === 'refused' ? [outcome.failure] : []
  })
}
