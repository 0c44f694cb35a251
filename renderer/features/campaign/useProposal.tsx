import { useState } from 'react'
import type { Campaign } from '#shared/schema/campaign'
import { DifferencesDialog } from './DifferencesDialog.tsx'

/** A change that is shown before it is made. */
export type Proposal = {
  readonly title: string
  readonly before: Campaign
  readonly after: Campaign
  readonly consequences?: readonly string[]
  readonly confirm: string
  readonly run: () => Promise<void> | void
}

/** `propose` shows what would change; the change is made when the user agrees. */
export function useProposal() {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const dialog = proposal && (
    <DifferencesDialog
      {...proposal}
      onConfirm={() => {
        setProposal(null)
        void proposal.run()
      }}
      onCancel={() => setProposal(null)}
    />
  )
  return { propose: setProposal, dialog }
}
