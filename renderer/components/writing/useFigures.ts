import { useMemo, useRef } from 'react'
import { type Figure, figuresBefore, figuresOf, nameFigure } from '#shared/domain/figures'
import type { Place } from '#shared/domain/place'
import { isSameText, textAt, textKeyOf, writeTextAt } from '#shared/domain/textPlaces'
import type { FigureId } from '#shared/schema/richText'
import { asOneStep, currentDossier, edit, useDossier } from '../../state/dossier.ts'
import type { RichTextEditorProps } from '../editor/RichTextEditor.tsx'

/** The pictures and tables that a text may refer to, with their current numbers. */
export function useFigures(at: Place): RichTextEditorProps['figures'] {
  const plan = useDossier(dossier => dossier.plan)
  const narratives = useDossier(dossier => dossier.narratives)
  const summary = useDossier(dossier => dossier.summary)
  const campaign = useDossier(dossier => dossier.campaign)
  const own = textKeyOf(at)
  const dossier = { ...currentDossier(), plan, narratives, summary }
  const all = useSame(figuresOf(dossier, campaign).filter(one => one.document === own?.kind))
  const before = useSame(own ? figuresBefore(dossier, campaign, own) : { picture: 0, table: 0 })
  const place = useSame(own)
  return useMemo(() => {
    const isHere = (figure: Figure) => {
      const key = textKeyOf(figure.at)
      return key !== null && place !== null && isSameText(key, place)
    }
    return { all, before, isHere, onName }
  }, [all, before, place])
}

/** The value before, as long as it says the same: letters typed into a text count nothing anew. */
function useSame<T>(value: T): T {
  const known = useRef(value)
  if (JSON.stringify(known.current) !== JSON.stringify(value)) known.current = value
  return known.current
}

function onName({ at, top }: Figure, id: FigureId, refer: () => void): void {
  const key = textKeyOf(at)
  if (!key) return
  asOneStep('引用图表', () => {
    edit({
      label: '引用图表',
      change: dossier => writeTextAt(dossier, key, nameFigure(textAt(dossier, key), top, id)),
    })
    refer()
  })
}
