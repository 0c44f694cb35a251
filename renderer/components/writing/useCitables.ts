import { useMemo } from 'react'
import { chineseDate } from '#shared/domain/dates'
import { isFilm } from '#shared/domain/evidenceKind'
import { numberedEvidence } from '#shared/domain/evidenceNumbers'
import type { Evidence } from '#shared/schema/dossier'
import { currentDossier, useDossier } from '../../state/dossier.ts'
import type { Citable } from '../editor/nodes/citation.ts'

/** All evidence with its current number. The same map until evidence itself changes: typing does not touch it. */
export function useCitables(): ReadonlyMap<string, Citable> {
  const evidence = useDossier(dossier => dossier.evidence)
  const campaign = useDossier(dossier => dossier.campaign)
  return useMemo(() => {
    const groups = numberedEvidence({ ...currentDossier(), evidence, campaign })
    return new Map(
      groups.flatMap(group =>
        group.items.map(({ number, item }) => [item.id as string, citable(number, item)] as const),
      ),
    )
  }, [evidence, campaign])
}

function citable(number: string, item: Evidence): Citable {
  const detail = [item.issuer, item.issuedOn && chineseDate(item.issuedOn)]
  return {
    id: item.id,
    number,
    title: item.title,
    detail: detail.filter(Boolean).join(' '),
    thumbnail: thumbnailOf(item, 320),
  }
}

/** `size` in pixels of the longer side. Of originals only films have a picture, perhaps. */
export function thumbnailOf({ file, rotation }: Evidence, size: number): string | null {
  switch (file.kind) {
    case 'image':
      return `evidence://picture/${file.hash}/${size}/${rotation}`
    case 'pdf':
      return `evidence://page/${file.hash}/1/${size}/${rotation}`
    case 'original':
      return isFilm(file) ? `evidence://film/${file.hash}` : null
  }
}
