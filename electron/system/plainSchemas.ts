import { config } from 'zod'

/**
 * Schemas made after this read what they are given as they stand instead of writing functions for
 * it first: at a start, where each is used once, that takes half the time. Load before any schema.
 */
config({ jitless: true })
