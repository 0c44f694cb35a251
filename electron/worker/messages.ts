import type { Failure } from '#shared/failure'

/** From the main process to the worker. */
export type Order = { readonly job: string; readonly input: unknown }

/** From the worker to the main process; one order at a time. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A fault of the program; `stack` goes to the log. */
  | { readonly kind: 'broken'; readonly stack: string }
