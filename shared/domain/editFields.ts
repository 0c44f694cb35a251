import type { FieldId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { PictureFile } from '../schema/richText.ts'

export function writeField(dossier: Dossier, id: FieldId, value: string): Dossier {
  return { ...dossier, fields: { ...dossier.fields, [id]: value } }
}

/** `null` takes the picture away. */
export function placePicture(dossier: Dossier, id: FieldId, picture: PictureFile | null): Dossier {
  const { [id]: _before, ...others } = dossier.pictures
  return { ...dossier, pictures: picture ? { ...others, [id]: picture } : others }
}

export function changeTier(dossier: Dossier, tier: Dossier['tier']): Dossier {
  return { ...dossier, tier }
}
