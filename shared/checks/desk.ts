import { type CharacterRange, covers } from '../lib/characterRanges.ts'
import { type Patch, patched, patchOf } from '../lib/patch.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Check, Finding } from './check.ts'
import { type SortedFindings, sortFindings } from './dismissals.ts'
import { newChecker } from './incremental.ts'

/** What is to be looked at, as data that can be sent to another thread. */
export type Wanted = {
  readonly dossier: Dossier
  /** `YYYY-MM-DD` */
  readonly today: string
  /** What the fonts of the PDF can print; null while that is not known. */
  readonly ranges: readonly CharacterRange[] | null
}

/** How deep what is wanted is compared: itself, the dossier, its texts by place, the blocks of a text. */
const depth = 4

/** Only what is different from the request before; null when all of it is the same. */
export type CheckRequest = { readonly patch: Patch | null }
export type CheckReply =
  | {
      readonly ok: true
      /** What is different from the open findings of the reply before. */
      readonly open: Patch | null
      readonly dismissed: SortedFindings['dismissed']
      /** How many rules there are. */
      readonly rules: number
    }
  | { readonly ok: false; readonly reason: string }

export const nothingSent: Partial<Wanted> = {}

export function requestFor(before: Partial<Wanted>, wanted: Wanted): CheckRequest {
  return { patch: patchOf(before, wanted, depth) }
}

/** Where the checks are made, away from the window: answers one request after the other. */
export function newCheckDesk(checks: readonly Check[]): (request: CheckRequest) => CheckReply {
  const check = newChecker(checks)
  let wanted: unknown = nothingSent
  let sent: readonly Finding[] = []
  let fonts: {
    readonly ranges: Wanted['ranges']
    readonly canPrint: (one: string) => boolean
  } | null = null
  return ({ patch }) => {
    wanted = patched(wanted, patch)
    const { dossier, today, ranges } = wanted as Wanted
    if (ranges && fonts?.ranges !== ranges) {
      fonts = { ranges, canPrint: character => covers(ranges, character) }
    }
    const subject = { dossier, campaign: dossier.campaign, today }
    try {
      const findings = check(ranges && fonts ? { ...subject, canPrint: fonts.canPrint } : subject)
      const { open, dismissed } = sortFindings(findings, dossier.dismissals)
      const change = patchOf(sent, open, 0)
      sent = open
      return { ok: true, open: change, dismissed, rules: checks.length }
    } catch (error) {
      return {
        ok: false,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    }
  }
}
