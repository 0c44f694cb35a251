import { useEffect, useRef } from 'react'
import type { Place } from '#shared/domain/place'
import { requirementsOf } from '#shared/domain/requirements'
import type { Requirement, RequirementId } from '#shared/schema/campaign'
import { RowTable } from '../../components/rows/RowTable.tsx'
import { Companion } from '../../components/writing/Companion.tsx'
import { type Neighbour, Neighbours } from '../../components/writing/Neighbours.tsx'
import { WritingDesk } from '../../components/writing/WritingDesk.tsx'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { RequirementText } from './RequirementText.tsx'
import { SubmissionList } from './SubmissionList.tsx'
import { honourTable, mediaTable } from './tables.ts'

/** Where one was before looking at another place. */
let lastRequirement: RequirementId | undefined

type Here = Extract<Place, { kind: 'submission' | 'honours' | 'media' }>

/** 申报材料: a text and its evidence for every demand, and the two tables. */
export function SubmissionPlace({ place }: { readonly place: Here }) {
  const campaign = useDossier(dossier => dossier.campaign)
  const requirements = requirementsOf(campaign)
  const wanted = place.kind === 'submission' ? (place.requirement ?? lastRequirement) : undefined
  const requirement =
    place.kind === 'submission'
      ? (requirements.find(({ id }) => id === wanted) ?? requirements[0])
      : undefined
  const sheet = useRef<HTMLDivElement>(null)
  const id = requirement?.id
  useEffect(() => {
    if (id) lastRequirement = id
    sheet.current?.scrollTo(0, 0)
  }, [id])

  const here = requirement ? requirement.id : place.kind
  const stops = [...requirements.map(toRequirement), toHonours, toMedia]
  const index = requirement ? requirements.indexOf(requirement) : stops.indexOf(tableStop(place))
  return (
    <WritingDesk
      title="申报材料"
      list={<SubmissionList here={here} />}
      sheet={sheet}
      companion={
        requirement && (
          <Companion asked={requirement} of={{ list: 'narratives', id: requirement.id }} />
        )
      }
    >
      {requirement ? (
        <RequirementText key={requirement.id} requirement={requirement} />
      ) : (
        <Table place={place} />
      )}
      <Neighbours before={stops[index - 1]} after={stops[index + 1]} />
    </WritingDesk>
  )
}

const toRequirement = ({ id, title }: Requirement): Neighbour => ({
  title,
  onOpen: () => go({ kind: 'submission', requirement: id }),
})
const toHonours: Neighbour = { title: honourTable.title, onOpen: () => go({ kind: 'honours' }) }
const toMedia: Neighbour = { title: mediaTable.title, onOpen: () => go({ kind: 'media' }) }

function tableStop({ kind }: Here): Neighbour {
  return kind === 'media' ? toMedia : toHonours
}

function Table({ place }: { readonly place: Here }) {
  const honours = useDossier(dossier => dossier.honours)
  const media = useDossier(dossier => dossier.media)
  const common = {
    isReadOnly: useReadOnly(),
    focusRow: place.kind === 'submission' ? undefined : place.row,
  }
  return place.kind === 'media' ? (
    <RowTable kind={mediaTable} rows={media} {...common} />
  ) : (
    <RowTable kind={honourTable} rows={honours} {...common} />
  )
}
