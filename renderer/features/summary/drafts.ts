import { appendDraft, draftEmptySections, emptySections } from '#shared/domain/summaryDraft/draft'
import type { SummarySection } from '#shared/schema/campaign'
import { today } from '../../lib/today.ts'
import { currentDossier, edit } from '../../state/dossier.ts'
import { notify } from '../../state/notices.ts'

const howToGoOn = '方括号里写着“待补”的地方要自己填，填完再通读一遍。'

/** Puts the draft behind what is written; one step of undo. */
export function draftSection(section: SummarySection): void {
  edit({
    label: `按台账生成${section.title}初稿`,
    change: dossier => appendDraft(dossier, section, today()),
  })
  notify('done', `“${section.title}”的初稿写好了。${howToGoOn}`)
}

/** Only sections without a word get one. */
export function draftEmpty(): void {
  const count = emptySections(currentDossier()).length
  edit({
    label: '按台账生成总结初稿',
    change: dossier => draftEmptySections(dossier, today()),
  })
  notify('done', `${count} 部分的初稿写好了。${howToGoOn}`)
}
