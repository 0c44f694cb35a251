import type { Rule } from '../found.ts'
import { addresses } from './addresses.ts'
import { attachments } from './attachments.ts'
import { contacts } from './contacts.ts'
import { copyCounts } from './copies.ts'
import { criteria } from './criteria.ts'
import { deadlines } from './deadlines.ts'
import { deliverables } from './deliverables.ts'
import { designations } from './designations.ts'
import { documentNumber } from './documentNumber.ts'
import { emails } from './emails.ts'
import { formFields } from './formFields.ts'
import { issuedOn } from './issuedOn.ts'
import { issuer } from './issuer.ts'
import { limits } from './limits.ts'
import { phones } from './phones.ts'
import { points } from './points.ts'
import { proofs } from './proofs.ts'
import { recipients } from './recipients.ts'
import { steps } from './steps.ts'
import { tiers } from './tiers.ts'
import { title } from './title.ts'
import { sendingWays } from './ways.ts'
import { year } from './year.ts'

/** Every rule. To add one: a file beside this, a line here, a test. */
export const rules: readonly Rule[] = [
  title,
  issuer,
  documentNumber,
  issuedOn,
  year,
  tiers,
  designations,
  criteria,
  points,
  steps,
  deadlines,
  deliverables,
  sendingWays,
  copyCounts,
  limits,
  recipients,
  contacts,
  phones,
  emails,
  addresses,
  proofs,
  formFields,
  attachments,
]
