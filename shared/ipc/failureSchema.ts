import { z } from 'zod'
import { failureCodes } from '../failure.ts'

/** A `Failure` on its way through the door. */
export const FailureSchema = z.object({
  code: z.enum(failureCodes),
  subject: z.string().optional(),
})
