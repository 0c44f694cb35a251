import { create } from 'zustand'
import type { CampaignPath } from '#shared/domain/editCampaign'
import type { Campaign } from '#shared/schema/campaign'

/**
 * Campaigns that are being changed and not yet saved. They outlive leaving the
 * place and closing the program: what was typed waits here until it is saved or
 * thrown away.
 */
export type Draft = {
  readonly base: Campaign
  readonly value: Campaign
  readonly past: readonly Campaign[]
  readonly future: readonly Campaign[]
}

type Drafts = Readonly<Record<string, Draft>>

const storageKey = 'campaign-drafts'
const stepsKept = 200
const mergeWithin = 1000
let lastMerge = { key: '', at: 0 }

export const useDrafts = create<{ readonly drafts: Drafts }>(() => ({ drafts: stored() }))

/** Changes the draft of `key`, begun from `base` when there is none yet. Typing in one field is one step of undo. */
export function changeDraft(
  key: string,
  base: Campaign,
  change: (campaign: Campaign) => Campaign,
  at: CampaignPath = [],
): void {
  const merge = `${key}:${at.join('.')}`
  const now = performance.now()
  const continues = at.length > 0 && lastMerge.key === merge && now - lastMerge.at < mergeWithin
  lastMerge = { key: merge, at: now }
  const draft = draftOf(key) ?? { base, value: base, past: [], future: [] }
  const value = change(draft.value)
  if (value === draft.value) return
  const past =
    continues && draft.past.length > 0 ? draft.past : [...draft.past, draft.value].slice(-stepsKept)
  put(key, { ...draft, value, past, future: [] })
}

export function undoDraft(key: string): void {
  const draft = draftOf(key)
  const value = draft?.past.at(-1)
  lastMerge = { key: '', at: 0 }
  if (draft && value) {
    put(key, {
      ...draft,
      value,
      past: draft.past.slice(0, -1),
      future: [...draft.future, draft.value],
    })
  }
}

export function redoDraft(key: string): void {
  const draft = draftOf(key)
  const value = draft?.future.at(-1)
  lastMerge = { key: '', at: 0 }
  if (draft && value) {
    put(key, {
      ...draft,
      value,
      past: [...draft.past, draft.value],
      future: draft.future.slice(0, -1),
    })
  }
}

/** Answers the draft, so that throwing it away can be undone. */
export function dropDraft(key: string): Draft | undefined {
  const draft = draftOf(key)
  const { [key]: _dropped, ...drafts } = useDrafts.getState().drafts
  useDrafts.setState({ drafts })
  store(drafts)
  return draft
}

export function restoreDraft(key: string, draft: Draft): void {
  put(key, draft)
}

function draftOf(key: string): Draft | undefined {
  return useDrafts.getState().drafts[key]
}

function put(key: string, draft: Draft): void {
  const drafts = { ...useDrafts.getState().drafts, [key]: draft }
  useDrafts.setState({ drafts })
  store(drafts)
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Steps of undo are not worth keeping beyond the program’s end. */
function store(drafts: Drafts): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const kept = Object.entries(drafts).map(([key, { base, value }]) => [key, { base, value }])
    localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept)))
  }, 300)
}

/** A draft of another version of the program is left out: its form may be another. */
function stored(): Drafts {
  try {
    const found = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Drafts
    const whole = Object.entries(found).filter(([, { base, value }]) => base.version === 2 && value)
    return Object.fromEntries(
      whole.map(([key, { base, value }]) => [key, { base, value, past: [base], future: [] }]),
    )
  } catch {
    return {}
  }
}
