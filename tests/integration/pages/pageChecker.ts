import type { Doc } from '#shared/document/model'
import { bodyFaults } from './bodyFaults.ts'
import { faceFaults } from './faceFaults.ts'
import type { Setter } from './faces.ts'
import type { Fault } from './fault.ts'
import { locate } from './located.ts'
import { pageFaults } from './pageFaults.ts'
import { placeFaults } from './placeFaults.ts'
import type { Page } from './readPages.ts'
import { rulesOf } from './standard.ts'
import { wideFaults } from './wideFaults.ts'

/** Everything that is wrong with a PDF of this document, measured on its pages. */
export function faultsIn(pages: readonly Page[], doc: Doc, setter: Setter): readonly Fault[] {
  const found = locate(pages, doc)
  const rules = rulesOf(doc.layout, setter.toMiddle)
  return [
    ...pageFaults(pages, rules, doc.blocks[0]?.kind === 'cover'),
    ...bodyFaults(pages, found, rules),
    ...wideFaults(pages, found, rules),
    ...placeFaults(pages, found, rules),
    ...faceFaults(pages, found, rules, setter.faces),
  ]
}
